import { statSync } from "node:fs";

/** Whether there is an ordinary file (or a link to one) at an absolute path. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
