import { Command as Commander, CommanderError } from "commander";
import type { Command } from "./command.ts";
import { COMMANDS, DEFAULT_COMMAND } from "./commands/index.ts";
import { CannotRun, ExitCode } from "./exit-code.ts";
import { type GlobalOptions, globalOptions } from "./global-options.ts";
import { Session } from "./session.ts";
import { VERSION } from "./version.ts";
import type { World } from "./world.ts";

/** Parses the arguments and runs the command that they name. What it throws is a fault of the program's own. */
export function run(world: World): ExitCode {
  let code: ExitCode = ExitCode.done;
  const program = buildProgram(world, (command, args, options, globals) => {
    const session = new Session(world, globals);
    try {
      code = command.run(session, args, options);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      session.messages.cannotRun(error);
      code = error.exitCode;
    }
  });
  try {
    program.parse(withDefaultCommand(world.args, program), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has said already what is wrong; of all its ends only help and version are none.
    return error.exitCode === 0 ? ExitCode.done : ExitCode.couldNotRun;
  }
  return code;
}

type Action = (command: Command, args: readonly string[], options: unknown, globals: GlobalOptions) => void;

function buildProgram(world: World, act: Action): Commander {
  const program = configured(new Commander("plan"), world)
    .description("A ledger for public-sector action plans: what is due, what is overdue and why, for any day.")
    .version(VERSION, "--version", "print the version")
    .helpCommand("help [command]", "explain a command")
    .addHelpText(
      "after",
      examples(["plan", "plan status --as-of 2018-11-15", "plan list --overdue", "plan show 1.4.1"]),
    );
  for (const option of globalOptions()) program.addOption(option);
  for (const command of COMMANDS) {
    const sub = configured(new Commander(command.name), world)
      .summary(command.summary)
      .description(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`)
      .configureHelp({ showGlobalOptions: true })
      .addHelpText("after", examples(command.examples));
    command.define(sub);
    sub.action(() => act(command, sub.args, sub.opts(), program.opts() as GlobalOptions));
    program.addCommand(sub);
  }
  return program;
}

function configured(command: Commander, world: World): Commander {
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .helpOption("--help", "explain this command")
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.columns ?? 80,
      getErrHelpWidth: () => world.stderr.columns ?? 80,
      outputError: (text, write) =>
        write(`${text.replace(/^error: /, "plan: ").trimEnd()}\nRun plan --help to see what there is.\n`),
    });
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/**
 * Bare `plan`, with or without options, means its default command. commander's own default command would also swallow
 * a mistyped one, without "did you mean": so it is named only where no word stands that could be a command.
 */
function withDefaultCommand(args: readonly string[], program: Commander): readonly string[] {
  const ofDefault = program.commands.find((one) => one.name() === DEFAULT_COMMAND.name)?.options ?? [];
  const valued = new Set([...program.options, ...ofDefault].filter((one) => one.required).map((one) => one.long));
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string;
    if (arg === "--help" || arg === "--version") return args;
    if (arg === "--") break;
    if (!arg.startsWith("-")) return args;
    if (valued.has(arg)) i += 1;
  }
  return [DEFAULT_COMMAND.name, ...args];
}
