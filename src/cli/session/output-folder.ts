import { relative, resolve } from "node:path";
import { CannotRun } from "../exit-code.ts";

/**
 * Stops a command that would write a folder inside the plan's, where it would be read as a part of the plan.
 *
 * @param folder the plan's, absolute
 * @param output the folder that is written, absolute
 * @param what would lie inside: `the site`
 * @param example a command that writes elsewhere
 */
export function requireOutside(folder: string, output: string, what: string, example: string): void {
  const way = relative(folder, output);
  if (way === "" || !(way.startsWith("..") || resolve(way) === way)) {
    throw new CannotRun(`${what} would lie inside the plan's folder`, `Name a folder outside it: ${example}.`);
  }
}
