import { Command as Commander, CommanderError } from "commander";
import { consoleFacts } from "../io/console/console.ts";
import { canPage, PagedOutput } from "../io/console/pager.ts";
import { ProgressLine } from "../io/console/progress.ts";
import { inOneLine } from "../text/quote.ts";
import type { About, Command } from "./command.ts";
import { topicsText } from "./commands/help/topics.ts";
import { asCannotRun, CannotRun, ExitCode } from "./exit-code.ts";
import { Messages } from "./messages.ts";
import { type GlobalOptions, globalOptions } from "./options/global.ts";
import { Session } from "./session/session.ts";
import { VERSION } from "./version.ts";
import { questionMeant, toTypeInstead, WITH_A_WORD } from "./words.ts";
import type { World } from "./world.ts";

/**
 * Parses the arguments, loads the command that they name, and runs it. What this is rejected with is a fault of the
 * program's own.
 *
 * @param commands those that may be named; bare `plan` runs the first
 */
export async function runCommands(outer: World, commands: readonly Command[]): Promise<ExitCode> {
  const progress = outer.progress ?? new ProgressLine(outer.stderr, outer.env, outer.now);
  const [stdout, stderr] = [progress.before(outer.stdout), progress.before(outer.stderr)];
  const world = { ...outer, progress, stdout, stderr };
  const chosen: { named: NamedCommand | null } = { named: null };
  const choose = (named: NamedCommand): void => {
    chosen.named = named;
  };
  const program = buildProgram(world, commands, choose, true);
  try {
    const { args, said } = asMeant(withHelpAsOption(world.args, commands), program);
    program.parse(args, { from: "user" });
    return chosen.named === null ? ExitCode.done : await runNamed(world, chosen.named, said);
  } catch (error) {
    progress.clear();
    // Help and version end this way as well.
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.done;
    const problem = error instanceof CommanderError ? usageProblem(error, world.args, commands) : asCannotRun(error);
    if (problem === null) throw error;
    const { color } = program.opts<GlobalOptions>();
    new Messages(world.stderr, consoleFacts(world.stderr, world.env, color)).cannotRun(problem);
    return problem.exitCode;
  } finally {
    progress.clear();
  }
}

/** A command as the arguments name it. */
interface NamedCommand {
  readonly command: Command;
  readonly args: readonly string[];
  readonly options: unknown;
  readonly globals: GlobalOptions;
}

async function runNamed(
  world: World & { readonly progress: ProgressLine },
  { command, args, options, globals }: NamedCommand,
  said: string | null,
): Promise<ExitCode> {
  const { run } = await command.load();
  const isPaged = globals.pager && canPage(world.stdout, world.env) && command.pages?.(options) === true;
  const paged = isPaged ? new PagedOutput(world.stdout, world.env) : null;
  const session = new Session(paged === null ? world : { ...world, stdout: paged }, globals);
  if (said !== null) session.messages.note(said);
  const asks = command.about !== undefined && args.length === 0;
  const whole = asks ? [await askedAction(session, command, command.about)] : args;
  if (command.opensPlan) await session.prepare();
  const work = () => run(session, whole, options);
  try {
    return await (command.handsTerminalOver ? work() : world.progress.during(work));
  } finally {
    world.progress.clear();
    paged?.close();
  }
}

async function askedAction(session: Session, { name }: Command, about: About): Promise<string> {
  const { whichAction } = await import("./prompt/which-action.ts");
  return whichAction(session, name, about);
}

/** What commander found wrong with the arguments, as this program says such things. */
function usageProblem({ message }: CommanderError, args: readonly string[], commands: readonly Command[]): CannotRun {
  const [what = "", ...more] = message.replace(/^error: /, "").split("\n");
  const meant = more.map((line) => line.replace(/^\((.*)\)$/, "$1"));
  const unknown = args.find((arg) => /^unknown command/.test(what) && /\d/.test(arg) && what.includes(`'${arg}'`));
  const command = commands.find(({ name }) => args.includes(name));
  const help = command === undefined ? "plan --help" : `plan ${command.name} --help`;
  const show = unknown === undefined || meant.length > 0 ? [] : [`To see an action: plan show ${unknown}`];
  return new CannotRun(what, [...meant, ...show, `To see what there is: ${help}`].join("\n"));
}

/** `plan help` and `plan help update` mean what `--help` says; any other name is that of a page (`commands/help/`). */
function withHelpAsOption(args: readonly string[], commands: readonly Command[]): readonly string[] {
  const [first, second] = args;
  if (first !== "help" || second?.startsWith("-")) return args;
  if (second === undefined) return ["--help"];
  return commands.some(({ name }) => name === second) ? [second, "--help"] : args;
}

/**
 * What commander knows of the commands.
 *
 * @param act told which command the arguments name, once they are parsed
 * @param isLazy whether only the command that is named, and the default one, get their arguments and options
 */
export function buildProgram(
  world: World,
  commands: readonly Command[],
  act: (named: NamedCommand) => void,
  isLazy = false,
): Commander {
  const undefinedYet = new Map<Commander, Command>();
  const define = (sub: Commander): void => {
    undefinedYet.get(sub)?.define(sub);
    undefinedYet.delete(sub);
  };
  const program = configured(new Commander("plan"), world)
    .description("A ledger for public-sector action plans: what is due, what is overdue and why, for any day.")
    .version(VERSION, "--version", "print the version")
    .helpCommand(false)
    .addHelpText("after", `\n${topicsText()}`)
    .addHelpText(
      "after",
      examples(["plan", "plan status --as-of 2018-11-15", "plan list --overdue", "plan show 1.4.1"]),
    );
  for (const option of globalOptions()) program.addOption(option);
  for (const command of commands) {
    const sub = configured(new Commander(command.name), world)
      .summary(command.summary)
      .description(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`)
      .configureHelp({ showGlobalOptions: true })
      .addHelpText("after", examples(command.examples));
    undefinedYet.set(sub, command);
    if (!isLazy || command === commands[0]) define(sub);
    sub.action(() => act({ command, args: sub.args, options: sub.opts(), globals: program.opts<GlobalOptions>() }));
    program.addCommand(sub);
  }
  program.hook("preSubcommand", (_, sub) => define(sub));
  // The help of all names what each takes.
  program.on("beforeAllHelp", () => program.commands.forEach(define));
  return program;
}

function configured(command: Commander, world: World): Commander {
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .helpOption("-h, --help", "explain this command")
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => Math.min(world.stdout.columns || HELP_WIDTH, WIDEST_HELP),
      // `run` says it, as it says everything else.
      outputError: () => {},
    });
}

const HELP_WIDTH = 80;
/** Longer lines are hard to read, however wide the terminal. */
const WIDEST_HELP = 100;

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/** The arguments as commander is to read them, and what is to be said of them where other words were typed. */
function asMeant(args: readonly string[], program: Commander): { args: readonly string[]; said: string | null } {
  const at = commandAt(args, program);
  const typed = at === null ? [] : args.slice(at);
  const [first = ""] = typed;
  if (at === null) return { args: withDefaultCommand(args, program), said: null };
  const isCommand = program.commands.some((command) => command.name() === first);
  const instead = isCommand && !WITH_A_WORD.includes(first) ? null : toTypeInstead(typed);
  if (instead !== null)
    throw new CannotRun(`“plan ${typed.map((one) => inOneLine(one)).join(" ")}” is no command`, instead);
  const meant = isCommand && first !== "list" ? null : questionMeant(typed);
  if (meant === null) return { args, said: null };
  const line = meant.args.map((word) => (/^[\w./-]+$/.test(word) ? word : `"${inOneLine(word)}"`)).join(" ");
  return { args: [...args.slice(0, at), ...meant.args], said: `${meant.words}: plan ${line}` };
}

/** Where among the arguments the first word stands that could be a command; null where options and their values are all. */
function commandAt(args: readonly string[], program: Commander): number | null {
  const [fallback] = program.commands;
  const valued = new Set(
    [...program.options, ...(fallback?.options ?? [])].filter((one) => one.required).map((one) => one.long),
  );
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg === "--") return null;
    if (!arg.startsWith("-")) return at;
    if (valued.has(arg)) at += 1;
  }
  return null;
}

/**
 * Bare `plan`, with or without options, means its default command. commander's own default command would also swallow
 * a mistyped one, without "did you mean": so it is named only where no word stands that could be a command.
 */
function withDefaultCommand(args: readonly string[], program: Commander): readonly string[] {
  const own = ["-h", "--help", "--version"];
  const [fallback] = program.commands;
  if (fallback === undefined || args.some((arg) => own.includes(arg))) return args;
  const isBrief = !args.includes("--all") && fallback.options.some(({ long }) => long === "--brief");
  return [fallback.name(), ...(isBrief && !args.includes("--brief") ? ["--brief"] : []), ...args];
}
