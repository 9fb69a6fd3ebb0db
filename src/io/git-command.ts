import { type Environment, type GitAnswer, startGit } from "./git-process.ts";
import { safeStart } from "./git-safety.ts";

export type { Environment, GitAnswer } from "./git-process.ts";

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
