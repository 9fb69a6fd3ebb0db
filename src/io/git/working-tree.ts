import { existsSync } from "node:fs";
import { join } from "node:path";
import { quote } from "../../text/quote.ts";
import { type Environment, type GitRefusal, nulSeparated, onlyLine, refusalOf, refused, runGit } from "./command.ts";

/** The commit that a folder's working tree stands on, and whether the folder differs from it. */
interface WorkingTree {
  /** Null before the first commit. */
  readonly commit: string | null;
  readonly dirty: boolean;
}

/** Asks git about a folder; null where the folder is in no repository or there is no git on the machine. */
export function workingTreeOf(folder: string, env: Environment): WorkingTree | null {
  const status = runGit(
    folder,
    ["status", "--porcelain", "--untracked-files=normal", "--ignore-submodules=dirty", "--", "."],
    env,
  );
  if (!status.ok) return null;
  const head = runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
  return { commit: (head.ok && onlyLine(head.stdout)) || null, dirty: status.stdout.length > 0 };
}

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
    // Counted, not only named: a file that was written again as it was would be named too, as git may not note its new time.
    [
      ...["diff", "--numstat", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules=dirty", "--relative"],
      ...[commit, "--", "."],
    ],
    env,
  );
  if (!differing.ok) return refusalOf(differing, env);
  const whole = requireWhole(folder, env);
  if (!whole.ok) return whole;
  return { ok: true, paths: new Set([...nulSeparated(differing.stdout).map(pathOfCount), ...whole.untracked]) };
}

/** The path after the two counts of lines. */
function pathOfCount(item: string): string {
  return item.replace(/^[^\t]*\t[^\t]*\t/, "");
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

/** Whom git would name as the author of a commit made in the folder; null for what is not set. */
interface GitUser {
  readonly name: string | null;
  readonly email: string | null;
}

/** Asks git who works here: what the environment says of authors, else the settings. Without git nobody is known. */
export function gitUser(folder: string, env: Environment): GitUser {
  const setting = (key: string): string | null => {
    const answer = runGit(folder, ["config", "--get", key], env);
    return (answer.ok && onlyLine(answer.stdout).trim()) || null;
  };
  return {
    name: env["GIT_AUTHOR_NAME"]?.trim() || setting("user.name"),
    email: env["GIT_AUTHOR_EMAIL"]?.trim() || setting("user.email"),
  };
}
