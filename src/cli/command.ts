import type { Command as CommanderCommand } from "commander";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Session } from "./session/session.ts";

/**
 * The declaration of a command: all that is needed to parse a line and to print its help. Its folder (or file) in
 * `commands/` and a line in `commands/index.ts` are all that a command takes. A declaration is loaded at every start of
 * the program, so what it imports must be cheap; what the command does lies behind `load`.
 */
export interface Command<Options = unknown> {
  readonly name: string;
  readonly summary: string;
  /** Declares its arguments and options. */
  readonly define: (command: CommanderCommand) => void;
  /** Shown at the end of its help: commands that work as they stand. */
  readonly examples: readonly string[];
  /** Whether it asks the session to open or read the plan: then the session looks at the plan's files first. */
  readonly opensPlan?: true;
  /** Which actions its first argument can name: where that is left out, they are offered. Absent: it names none. */
  readonly about?: About;
  /** Whether what it says may be long and is said at its end, so that a terminal shows it through the pager. */
  readonly pages?: (options: Options) => boolean;
  /** Whether it hands the terminal to another program, whose Ctrl-C is none of ours. */
  readonly handsTerminalOver?: true;
  /** Loads what it does, once it is known that it is the command to run: so a run of one loads nothing of the others. */
  readonly load: () => Promise<{ readonly run: Run<Options> }>;
}

/** The actions that a command is for. */
export interface About {
  readonly suits: (it: ScheduledAction) => boolean;
  /** What is said where there is none: `no action is complete, so there is nothing to assure`. */
  readonly none: string;
}

/** What a command does: with its arguments as they were given, and its options as they were parsed. */
export type Run<Options = unknown> = (
  session: Session,
  args: readonly string[],
  options: Options,
) => ExitCode | Promise<ExitCode>;
