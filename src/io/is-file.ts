import { statSync } from "node:fs";

/** Whether there is an ordinary file (or a link to one) at an absolute path. What cannot be looked at is none. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
