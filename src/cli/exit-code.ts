import type { Diagnostic } from "../core/diagnostic.ts";
import type { Plan } from "../core/plan.ts";
import { CannotWrite } from "../io/files/cannot-write.ts";
import { UnsafeRepository } from "../io/git/safety.ts";

/** What the program tells the shell. One byte: never a count. */
export const ExitCode = {
  done: 0,
  /** Findings; a reading command that could not read a file; a writing command that refused. */
  findings: 1,
  /** Usage, no plan, a broken plan.yaml, git refused. */
  couldNotRun: 2,
  /** A fault of the program's own. */
  fault: 3,
  /** Ctrl-C, as a shell reports it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The code of a command that reads: whether every file that counts could be read, of all the plans that it read. */
export function codeOfReading(...plans: readonly Plan[]): ExitCode {
  const unread = plans.flatMap(({ unreadable }) => unreadable);
  return unread.some(({ kind }) => kind !== "prose") ? ExitCode.findings : ExitCode.done;
}

/** Stops a command with a message for people: what is wrong, and what to do. */
export class CannotRun extends Error {
  readonly help: string;
  readonly exitCode: ExitCode;

  constructor(message: string, help: string, exitCode: ExitCode = ExitCode.couldNotRun) {
    super(message);
    this.help = help;
    this.exitCode = exitCode;
  }
}

/** What git gave, or the end of the command with git's refusal and what to do. */
export function orCannotRun<Found extends { readonly ok: true }>(
  answer: Found | { readonly ok: false; readonly problem: string; readonly help: string },
): Found {
  if (answer.ok) return answer;
  throw new CannotRun(answer.problem, answer.help);
}

/** The end of a command that needs a plan.yaml which can be used: all that is wrong with it. */
export function brokenPlan(diagnostics: readonly Diagnostic[], shown: (path: string) => string): CannotRun {
  const found = diagnostics.filter((one) => one.place.path === "plan.yaml" && one.rule.severity === "error");
  const lines = found.map((one) => `${shown(one.place.path)}: ${one.message}`);
  const what = lines.length === 0 ? "plan.yaml cannot be used" : lines.join("\n");
  return new CannotRun(what, found[0]?.help ?? "Mend plan.yaml: nothing can be worked out without it.");
}

/** Stops a writing command that was understood and must not be done: nothing is written, exit 1. */
export function refused(problem: string, help: string): CannotRun {
  return new CannotRun(problem, help, ExitCode.findings);
}

/** What ends a command and is no fault of the program's, as it is said to people; null where it is one. */
export function asCannotRun(error: unknown): CannotRun | null {
  if (error instanceof CannotRun) return error;
  if (error instanceof CannotWrite || error instanceof UnsafeRepository)
    return new CannotRun(error.message, error.help);
  return null;
}
