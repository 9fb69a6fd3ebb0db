import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What tells this build of the program from every other; null where it was not built as a whole. */
export function buildId(folder: string): string | null {
  try {
    return readFileSync(join(folder, "build-id"), "latin1");
  } catch {
    return null;
  }
}
