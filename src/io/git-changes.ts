import { existsSync } from "node:fs";
import { join } from "node:path";
import { quote } from "../text/quote.ts";
import { type Environment, nulSeparated, runGit } from "./git-command.ts";
import { type GitRefusal, refusalOf, refused } from "./git-refusal.ts";

/**
 * The files of a plan that differ between a commit and the working tree: changed, removed, added, not yet known to git.
 * Paths are from the plan's folder, with `/`. Of a plan that was in another folder then, all files differ.
 *
 * @param commit the full id of a commit
 */
export function changedPaths(
  folder: string,
  commit: string,
  env: Environment,
): { readonly ok: true; readonly paths: ReadonlySet<string> } | GitRefusal {
  const differing = runGit(
    folder,
    [
      "diff",
      "--name-only",
      "-z",
      "--no-renames",
      "--no-ext-diff",
      "--ignore-submodules=dirty",
      "--relative",
      commit,
      "--",
      ".",
    ],
    env,
  );
  if (!differing.ok) return refusalOf(differing, env);
  const whole = requireWhole(folder, env);
  if (!whole.ok) return whole;
  return { ok: true, paths: new Set([...nulSeparated(differing.stdout), ...whole.untracked]) };
}

/**
 * Refuses a sparse checkout that leaves files of the plan out: they would seem to be removed. Else gives the plan's files
 * that git does not know yet.
 */
export function requireWhole(
  folder: string,
  env: Environment,
): { readonly ok: true; readonly untracked: readonly string[] } | GitRefusal {
  // Each with a letter before it: `?` is not known to git, `S` is left out of a sparse checkout.
  const listed = runGit(folder, ["ls-files", "-t", "--cached", "--others", "--exclude-standard", "-z"], env);
  if (!listed.ok) return refusalOf(listed, env);
  const marked = (mark: string) =>
    nulSeparated(listed.stdout).flatMap((it) => (it.startsWith(`${mark} `) ? [it.slice(2)] : []));
  const leftOut = marked("S").filter((path) => !existsSync(join(folder, path)));
  if (leftOut.length === 0) return { ok: true, untracked: marked("?") };
  return refused(
    `this is a sparse checkout: ${leftOut.length === 1 ? "a file" : `${leftOut.length} files`} of the plan would seem to be removed, such as ${quote(leftOut[0] ?? "")}`,
    "Check the whole plan out: git sparse-checkout disable.",
  );
}
