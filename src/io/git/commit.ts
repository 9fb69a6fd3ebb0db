import { type Environment, type GitRefusal, nulSeparated, onlyLine, refusalOf, refused, runGit } from "./command.ts";
import { changedPaths, gitUser, requireWhole } from "./working-tree.ts";

/** What of a folder is not committed: paths from there, with `/`. */
export interface Uncommitted {
  readonly ok: true;
  /** Null before the first commit. */
  readonly head: string | null;
  /** Files that git knows, as changed, removed or put in. */
  readonly changed: readonly string[];
  /** Files that it does not know, and is not told to pass over. */
  readonly untracked: readonly string[];
}

/** Asks git what of a folder is not committed. */
export function uncommittedIn(folder: string, env: Environment): Uncommitted | GitRefusal {
  const whole = requireWhole(folder, env);
  if (!whole.ok) return whole;
  const { untracked } = whole;
  const head = runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
  if (!head.ok) {
    const known = runGit(folder, ["ls-files", "--cached", "-z"], env);
    return known.ok ? { ok: true, head: null, changed: nulSeparated(known.stdout), untracked } : refusalOf(known, env);
  }
  const commit = onlyLine(head.stdout);
  const differing = changedPaths(folder, commit, env);
  if (!differing.ok) return differing;
  const changed = [...differing.paths].filter((path) => !untracked.includes(path));
  return { ok: true, head: commit, changed, untracked };
}

/**
 * Commits files as they are, and nothing else: what is ready for another commit stays so. No hook is run.
 *
 * @param paths from the folder, with `/`; not none
 * @returns the new commit's id, or git's refusal with nothing committed
 */
export function commitFiles(
  folder: string,
  paths: readonly string[],
  message: string,
  env: Environment,
): { readonly ok: true; readonly commit: string } | GitRefusal {
  const { name, email } = gitUser(folder, env);
  if (name === null || email === null) {
    return refused(
      "git does not know who you are, and a commit names its author",
      'Say it once: git config --global user.name "Your Name"; git config --global user.email you@example.org',
    );
  }
  const named = ["--pathspec-from-file=-", "--pathspec-file-nul"];
  const input = paths.map((path) => `${path}\0`).join("");
  const put = runGit(folder, ["--literal-pathspecs", "add", "--all", ...named], env, input);
  if (!put.ok) return refusalOf(put, env);
  const options = ["--quiet", "--only", "--cleanup=whitespace", `--message=${message}`];
  const made = runGit(folder, ["--literal-pathspecs", "commit", ...options, ...named], env, input);
  if (!made.ok) return refusalOf(made, env);
  const head = runGit(folder, ["rev-parse", "--verify", "HEAD"], env);
  return head.ok ? { ok: true, commit: onlyLine(head.stdout) } : refusalOf(head, env);
}
