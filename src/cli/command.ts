import type { Command as CommanderCommand } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { Session } from "./session/session.ts";

/** One command of the program: its file and a line in `commands/index.ts` are all that it takes. */
export interface Command<Options = unknown> {
  readonly name: string;
  readonly summary: string;
  /** Declares its arguments and options. */
  readonly define: (command: CommanderCommand) => void;
  /** Shown at the end of its help: commands that work as they stand. */
  readonly examples: readonly string[];
  /**
   * Whether what it says follows from the arguments, the console, the day and what is in the plan's folder, and from
   * nothing else: then the same question about the same plan is answered from the cache. Absent: never.
   */
  readonly followsFromPlan?: (options: Options) => boolean;
  /** Whether it hands the terminal to another program, whose Ctrl-C is none of ours. */
  readonly handsTerminalOver?: true;
  readonly run: (session: Session, args: readonly string[], options: Options) => ExitCode | Promise<ExitCode>;
}
