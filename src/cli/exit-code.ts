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
