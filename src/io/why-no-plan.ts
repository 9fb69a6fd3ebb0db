import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { GitRefusal } from "./git-refusal.ts";
import { nameProblem } from "./read-text.ts";

/**
 * Why there may be a plan and none is seen, where the folder itself shows it: a repository without files, submodules
 * that were not fetched, a name that no program can open. Null where it shows nothing of the kind.
 *
 * @param folder absolute
 */
export function whyNoPlan(folder: string): GitRefusal | null {
  if (nameProblem(folder) !== null) {
    return {
      ok: false,
      problem: "the name of the folder is not UTF-8, so nothing in it can be opened",
      help: "Rename it.",
    };
  }
  for (let at = folder; ; at = dirname(at)) {
    if (isBare(at)) {
      return {
        ok: false,
        problem: `${at} is a bare repository: it holds commits, and no files of a plan`,
        help: "Clone it and ask there, or put its files beside it: git worktree add ../files, and ask in that folder.",
      };
    }
    if (existsSync(join(at, ".gitmodules"))) {
      return {
        ok: false,
        problem: `there is no plan in ${folder}, and ${at} has submodules, of which the plan may be one`,
        help: "Fetch them: git submodule update --init. If the plan is elsewhere, name it: --plan DIR. To start one here: plan init",
      };
    }
    if (existsSync(join(at, ".git")) || dirname(at) === at) return null;
  }
}

function isBare(folder: string): boolean {
  return ["HEAD", "objects", "refs"].every((name) => existsSync(join(folder, name))) && basename(folder) !== ".git";
}
