import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The top of the git repository that holds a folder: the nearest folder above it (or itself) with a `.git`, which in a
 * worktree or submodule is a file. Null where there is none. Asks the disk, not git.
 */
export function repositoryTop(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return null;
  }
}
