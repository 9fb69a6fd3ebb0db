import { type Environment, nulSeparated, runGit } from "./git-command.ts";
import { type GitRefusal, refusalOf } from "./git-refusal.ts";

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
    ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", commit, "--", "."],
    env,
  );
  if (!differing.ok) return refusalOf(differing, env);
  const unknown = runGit(folder, ["ls-files", "--others", "--exclude-standard", "-z"], env);
  if (!unknown.ok) return refusalOf(unknown, env);
  return { ok: true, paths: new Set([...nulSeparated(differing.stdout), ...nulSeparated(unknown.stdout)]) };
}
