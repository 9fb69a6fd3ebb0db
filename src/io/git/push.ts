import { inOneLine } from "../../text/quote.ts";
import { type Environment, type GitRefusal, refusalOf, refused } from "./command.ts";
import { startGit } from "./process.ts";
import { safeStartToReach } from "./safety.ts";

/**
 * Hands the branch on to its remote, as `git push` alone does. No hook is run, and no password is asked for.
 *
 * @returns git's refusal where the remote does not take it, or there is none
 */
export function pushBranch(folder: string, env: Environment): { readonly ok: true } | GitRefusal {
  const start = safeStartToReach(folder, env);
  if ("ok" in start) return refusalOf(start, env);
  const pushed = startGit(start, folder, [
    "push",
    "--quiet",
    "--no-recurse-submodules",
    "--receive-pack=git-receive-pack",
  ]);
  if (pushed.ok) return { ok: true };
  if (/no configured push destination/i.test(pushed.stderr))
    return refused(
      "the repository has no remote to push to",
      "Name it once: git remote add origin ADDRESS; git push --set-upstream origin HEAD",
    );
  if (/has no upstream branch/i.test(pushed.stderr))
    return refused(
      "git does not know where this branch is pushed to",
      "Say it once: git push --set-upstream origin HEAD",
    );
  if (/non-fast-forward|fetch first/i.test(pushed.stderr))
    return refused("somebody else has pushed since", "Take their commits in, then push: git pull; git push");
  return refused(
    `git push failed: ${inOneLine(pushed.stderr, 200) || `status ${pushed.status}`}`,
    "To see it whole, and to be asked for a password: git push",
  );
}
