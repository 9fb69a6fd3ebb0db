import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isSameFolder, isWithin, realPath } from "../files/paths.ts";

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

/** Where git keeps what it knows of a work tree: `.git` at its top, or the folder that a file of this name leads to. */
export function gitFolderOf(top: string): string {
  const place = join(top, ".git");
  try {
    return resolve(
      top,
      readFileSync(place, "utf8")
        .replace(/^gitdir: /, "")
        .trimEnd(),
    );
  } catch {
    return place;
  }
}

/**
 * The top of the repository that answers for a folder, where the folder stands in another one's work tree, that of the
 * current folder: a submodule, a work tree, or a link out of it. Null where one repository holds both.
 */
export function repositoryInTheWay(current: string, folder: string): string | null {
  const outer = repositoryTop(current);
  const inner = repositoryTop(realPath(folder));
  if (outer === null || inner === null || !isWithin(outer, folder)) return null;
  return isSameFolder(outer, inner) ? null : inner;
}
