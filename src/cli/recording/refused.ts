import { CannotRun, ExitCode } from "../exit-code.ts";

/** Stops a writing command that was understood and must not be done: nothing is written, exit 1. */
export function refused(problem: string, help: string): CannotRun {
  return new CannotRun(problem, help, ExitCode.findings);
}
