import { extname, resolve } from "node:path";
import { readBytes } from "../../../io/files/read-text.ts";
import { CannotRun } from "../../exit-code.ts";

/** The endings of files that a browser shows as a picture. */
export const PICTURES = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"];

/**
 * A file of the organisation's own that becomes part of the site.
 *
 * @param option as it is shown in messages: `--logo`
 * @param name of the file in the site, without its ending
 * @throws CannotRun where it has another ending, or cannot be read
 */
export function asset(cwd: string, file: string, option: string, name: string, endings: readonly string[]) {
  const ending = extname(file).toLowerCase();
  if (!endings.includes(ending)) {
    throw new CannotRun(
      `${option}: ${file} has another ending than ${endings.join(", ")}`,
      "Give a file of that kind.",
    );
  }
  const read = readBytes(resolve(cwd, file));
  if (!read.ok) throw new CannotRun(`${option}: ${file} could not be read: ${read.problem}`, "Check its path.");
  return { path: `${name}${ending}`, content: read.bytes };
}
