import { Repository } from "./repository.ts";
import { lines, type Outcome, planHere } from "./run-plan.ts";

/** A repository with a plan of its own in which a test records things, on days of its choosing. */
export class Recorder extends Repository {
  /** Runs the program in the repository's top, its clock at noon of a day. Commands in tests speak for themselves: nobody is git's user. */
  async plan(today: string, ...args: readonly string[]): Promise<Outcome> {
    return planHere(args, { cwd: this.folder, now: `${today}T12:00:00Z`, env: NOBODY });
  }

  /** What git says has changed since the last commit: `5 0 plan/actions/1.4.1-introduce-the-itb.md`. */
  changes(): readonly string[] {
    const changed = lines(this.git("diff", "--numstat")).map((line) => line.replaceAll("\t", " "));
    const untracked = lines(this.git("ls-files", "--others", "--exclude-standard")).map((path) => `new ${path}`);
    return [...changed, ...untracked];
  }

  /** The lines that were put in since the last commit. */
  added(): readonly string[] {
    return lines(this.git("diff", "--unified=0"))
      .filter((line) => line.startsWith("+") && !line.startsWith("+++"))
      .map((line) => line.slice(1));
  }
}

const NOBODY = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};
