import { relative } from "node:path";
import type { PlanDate } from "../../calendar/plan-date.ts";
import { DEFAULT_TIME_ZONE, todayIn } from "../../calendar/time-zone.ts";
import type { Plan, PlanInfo } from "../../core/plan.ts";
import { consoleFacts } from "../../io/console/console.ts";
import { noProgress, type OnProgress } from "../../io/console/progress.ts";
import { findPlan } from "../../io/files/find-plan.ts";
import { interruptedWrite } from "../../io/files/interrupted-write.ts";
import type { FileFormat, Format } from "../../render/formats.ts";
import type { Surface } from "../../render/terminal/surface.ts";
import { schedule } from "../../schedule/schedule.ts";
import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { inOneLine } from "../../text/quote.ts";
import type { View } from "../../views/content.ts";
import { asItStood } from "../../views/paper.ts";
import { brokenPlan, CannotRun, codeOfReading, type ExitCode } from "../exit-code.ts";
import { Messages } from "../messages.ts";
import type { SayChoice } from "../options/choose.ts";
import { readDay } from "../options/dates.ts";
import type { GlobalOptions } from "../options/global.ts";
import type { Dialogue, World } from "../world.ts";
import type { PastLedger } from "./at-revision.ts";
import { deliver } from "./deliver.ts";
import { interruptedWords } from "./interrupted.ts";
import type { OpenLedger, ReadLedger } from "./open-ledger.ts";
import { originOf, toSlashes } from "./origin.ts";
import { PlanFiles } from "./plan-files.ts";

export type { OpenLedger, ReadLedger } from "./open-ledger.ts";

/** One run of a command: the plan at hand, the day asked about, and the two streams. */
export class Session {
  readonly messages: Messages;
  readonly env: NodeJS.ProcessEnv;
  readonly surface: Surface;
  /** In words, at which revision the plan stood so; null for the working tree. */
  private stood: string | null = null;
  /** What reads a plan as it stood at a revision, once `--at` needs it. */
  private atRevision: typeof import("./at-revision.ts") | null = null;
  readonly files: PlanFiles;
  /** Shows at a terminal what is being done. */
  readonly onProgress: OnProgress;

  constructor(
    readonly world: World,
    readonly options: GlobalOptions,
  ) {
    this.env = world.env;
    this.onProgress = world.progress?.onProgress ?? noProgress;
    this.files = new PlanFiles(world, options.cache, this.onProgress);
    this.surface = consoleFacts(world.stdout, world.env, options.color);
    this.messages = new Messages(world.stderr, consoleFacts(world.stderr, world.env, options.color));
  }

  /** Ends a command that reads no revision, or names its revisions otherwise. */
  refuseAt(why: string, help: string): void {
    if (this.options.at !== undefined) throw new CannotRun(`--at does not go with this command, which ${why}`, help);
  }

  /** Does work that Ctrl-C stops with the line of the progress taken away: for what a command does after it has waited. */
  cancellable<Outcome>(work: () => Outcome): Outcome {
    return this.world.progress === undefined ? work() : this.world.progress.during(work);
  }

  /** The folder that the command was started in, absolute. */
  get cwd(): string {
    return this.world.cwd;
  }

  /** Says which action, owner or theme a part of its name was taken for. */
  readonly sayChoice: SayChoice = (typed, taken) => this.messages.once(`${inOneLine(typed)}: ${inOneLine(taken)}`);

  /** Whether somebody sits at a terminal who can be asked for what is missing. */
  get canAsk(): boolean {
    const { stdin, stderr } = this.world;
    return this.options.input && stdin?.isTTY === true && stderr.isTTY === true && this.env["TERM"] !== "dumb";
  }

  /** The streams that questions go to and answers come from; `CannotRun` where nobody can be asked. */
  get dialogue(): Dialogue {
    const { stdin, stderr, progress } = this.world;
    if (!this.canAsk || stdin === undefined) throw new CannotRun("nobody can be asked here", "Give it as an option.");
    progress?.clear();
    return { input: stdin.stream, output: (progress?.stream ?? stderr) as unknown as NodeJS.WritableStream };
  }

  /** All of standard input, for an option whose value is `-`. */
  readInput(option: string): string {
    const { stdin } = this.world;
    if (stdin === undefined) throw new CannotRun(`${option} -: there is no standard input`, "Give the text itself.");
    try {
      return stdin.readAll();
    } catch (error) {
      throw new CannotRun(`${option} -: ${(error as Error).message}`, "Give the text itself, or a shorter one.");
    }
  }

  /**
   * To be awaited before the plan is read or opened: looks at its files, and loads what reads them, or reads a revision,
   * where this run needs it. Where there is no plan, `read` and `open` say so.
   */
  async prepare(): Promise<void> {
    const { at, plan } = this.options;
    if (at !== undefined) {
      this.atRevision = await import("./at-revision.ts");
      return;
    }
    const found = findPlan({ planOption: plan, cwd: this.cwd, env: this.env });
    if (found.ok) this.cancellable(() => this.files.look(found.folder));
    await this.files.prepareReader();
  }

  /** Finds and reads the plan of the working tree, whatever is in it. `CannotRun` where there is none. */
  read(): ReadLedger {
    this.refuseAt(
      "works on the files as they are",
      "To ask what a change brings: plan check --since REVISION. To see a plan as it stood: plan status --at REVISION.",
    );
    const folder = this.folder();
    const interrupted = this.interrupted(folder);
    if (interrupted !== null) this.messages.once(`${interrupted.message}. ${interrupted.help}`);
    const loaded = this.files.load(folder);
    return { folder, loaded, origin: originOf(folder, this.env) };
  }

  /**
   * Finds, reads and schedules the plan, of the working tree or as it stood at a revision. `CannotRun` where there is
   * none, git refuses, or its plan.yaml cannot be used.
   */
  open(): OpenLedger {
    const { at } = this.options;
    const past = at === undefined ? null : this.past(at);
    const { folder, loaded, origin } = past ?? this.read();
    const { plan, diagnostics } = loaded;
    const shown = (path: string): string => past?.shown(path) ?? this.shown(folder, path);
    if (plan === null) throw brokenPlan(diagnostics, shown);

    this.messages.unreadable(plan, shown);
    this.messages.doubtful(
      diagnostics.filter((one) => one.rule.severity === "error" && !one.unusable),
      shown,
    );
    this.stood = past?.words ?? null;
    const asOf = this.asOf(plan.info, past?.day);
    const { onProgress, sayChoice } = this;
    let scheduled: ScheduledPlan | undefined;
    return {
      ...{ plan, asOf, origin, folder, commit: past?.commit ?? null, texts: loaded.texts, sayChoice },
      get scheduled() {
        if (scheduled === undefined) onProgress("Working out");
        scheduled ??= schedule(plan, asOf);
        return scheduled;
      },
    };
  }

  private past(revision: string): PastLedger {
    if (this.atRevision === null) throw new Error("--at is asked for, and nothing to read a revision with was loaded");
    return this.atRevision.readAtRevision(this, this.folder(), revision);
  }

  /** The plan's folder, absolute. `CannotRun` where there is none. */
  folder(): string {
    const { cwd, env } = this.world;
    const found = findPlan({ planOption: this.options.plan, cwd, env });
    if (!found.ok) throw new CannotRun(found.problem, found.help);
    return found.folder;
  }

  /** Ends a command that is to write, where an earlier one was stopped half-way: first that is to be put right. */
  requireWhole(folder: string): void {
    const interrupted = this.interrupted(folder);
    if (interrupted !== null) throw interrupted;
  }

  private interrupted(folder: string): CannotRun | null {
    const found = interruptedWrite(folder);
    return found && interruptedWords(found, (path) => this.shown(path, ""));
  }

  /** A path of the plan as the user would write it. */
  shown(folder: string, path: string): string {
    return toSlashes(relative(this.world.cwd, `${folder}/${path}`)) || path;
  }

  /** Prints a view. The code says whether every file could be read. */
  print(view: View, format: Format, plan: Plan): ExitCode {
    this.onProgress("Drawing");
    this.write(format.render(this.asItStood(view), this.surface));
    return codeOfReading(plan);
  }

  /**
   * Writes a view in any format to a file (`-o`), or to standard output where `output` is `-` or undefined. The code
   * says whether every file could be read. `CannotRun` where it cannot be written.
   */
  deliver(
    view: View,
    format: Format | FileFormat,
    output: string | undefined,
    plan: Plan,
  ): ExitCode | Promise<ExitCode> {
    const done = deliver(this.asItStood(view), format, output, this);
    return done === undefined ? codeOfReading(plan) : done.then(() => codeOfReading(plan));
  }

  private asItStood(view: View): View {
    return this.stood === null ? view : asItStood(view, this.stood);
  }

  /** Puts data on standard output. */
  write(text: string): void {
    this.world.stdout.write(text);
  }

  /**
   * The day asked about: `--as-of`, else `PLAN_AS_OF`, else the day a plan was closed, else that of the revision, else
   * today in its zone.
   */
  asOf(info: PlanInfo | null, ofRevision?: PlanDate): PlanDate {
    const given = this.options.asOf ?? (this.world.env["PLAN_AS_OF"] || undefined);
    const from = this.options.asOf === undefined ? "PLAN_AS_OF" : "--as-of";
    return given === undefined
      ? (info?.closed?.date ?? ofRevision ?? this.today(info))
      : readDay(from, given, info, { day: () => this.today(info), facing: "back" });
  }

  /** Today in the plan's zone. */
  today(info: PlanInfo | null): PlanDate {
    const timeZone = info?.timeZone ?? DEFAULT_TIME_ZONE;
    const now = this.world.now();
    return todayIn(timeZone, now);
  }
}
