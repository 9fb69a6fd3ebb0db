import { inOneLine, quote } from "../../text/quote.ts";
import { type Environment, type GitAnswer, startGit } from "./process.ts";
import { safeStart } from "./safety.ts";

export type { Environment, GitAnswer } from "./process.ts";

/**
 * Asks git about the repository that a folder lies in. Arguments go to it one by one, never through a shell; whatever a
 * user typed goes to its input instead, where it cannot be taken for an option.
 */
export function runGit(folder: string, args: readonly string[], env: Environment, input = ""): GitAnswer {
  const start = safeStart(folder, env);
  return "ok" in start ? start : startGit(start, folder, args, input);
}

/** Items that git ended with NUL each. */
export function nulSeparated(stdout: Buffer): string[] {
  return stdout.toString("utf8").split("\0").slice(0, -1);
}

/** A path that git printed on a line of its own. The path may hold line breaks itself. */
export function onlyLine(stdout: Buffer): string {
  return stdout.toString("utf8").replace(/\r?\n$/, "");
}

/** Why a revision could not be used, and what to do. */
export interface GitRefusal {
  readonly ok: false;
  readonly problem: string;
  readonly help: string;
}

export function refused(problem: string, help: string): GitRefusal {
  return { ok: false, problem, help };
}

/** What git's own failure means here. */
export function refusalOf(answer: GitAnswer & { ok: false }, env: Environment): GitRefusal {
  const { kind, stderr } = answer;
  if (kind === "absent") {
    return refused(
      "git is not installed on this machine, or not in the PATH",
      "Install git. Without it, only the files as they are can be read: leave out --at and --since.",
    );
  }
  if (/not a git repository/i.test(stderr)) {
    return refused(
      "the plan is in no git repository",
      "A revision can only be read where the plan is kept in git. To begin: git init, then plan save.",
    );
  }
  if (/dubious ownership/i.test(stderr)) {
    return refused(
      "git does not trust this folder, because it belongs to another user",
      "If you do: git config --global --add safe.directory FOLDER, with the repository's folder.",
    );
  }
  if (/promisor|lazy fetch/i.test(stderr)) return partialClone(env);
  return refused(
    `git failed: ${inOneLine(stderr, 200) || `status ${answer.status}`}`,
    "Mend what git says, then try again.",
  );
}

/** A clone that was made without all its files' contents. */
export function partialClone(env: Environment): GitRefusal {
  const host = hostOf(env);
  return refused(
    "this is a partial clone: files of the plan as it was are not in it",
    host === "GitHub"
      ? "Take “filter” from the step actions/checkout."
      : "Clone without --filter, or fetch the rest: git fetch --refetch --no-filter origin (git 2.36 or later).",
  );
}

/** A clone that was cut off before what is needed. Which commit a truncated history would give instead is only a guess. */
export function shallowClone(what: string, env: Environment): GitRefusal {
  const host = hostOf(env);
  return refused(
    `${what}: this clone is shallow, and its history is cut off before what is needed`,
    host === null ? `${Object.values(MENDS).join(" ")} Elsewhere: git fetch --unshallow.` : MENDS[host],
  );
}

export function noSuchRevision(revision: string, suggestion: string | null): GitRefusal {
  return refused(
    `there is no revision ${quote(revision)} in this repository`,
    suggestion === null
      ? "Name a branch, a tag or a commit that this clone has; git branch --all lists the branches."
      : `Did you mean ${quote(suggestion)}?`,
  );
}

const MENDS = {
  GitHub: "On GitHub: give the step actions/checkout “fetch-depth: 0”.",
  GitLab: 'On GitLab: set the variable GIT_DEPTH: "0" for the job.',
  Azure: "On Azure Pipelines: write “- checkout: self” with “fetchDepth: 0” as the first step.",
} as const;

/** Whose machine the program runs on, as far as it is one of the three. */
export function hostOf(env: Environment): keyof typeof MENDS | null {
  if (env["GITHUB_ACTIONS"]) return "GitHub";
  if (env["GITLAB_CI"]) return "GitLab";
  return env["TF_BUILD"] ? "Azure" : null;
}
