import { relative, sep } from "node:path";
import { parsePeriod } from "../calendar/parse-period.ts";
import type { Period } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import { todayIn } from "../calendar/time-zone.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Plan } from "../core/plan.ts";
import { consoleFacts } from "../io/console.ts";
import { findPlan } from "../io/find-plan.ts";
import { workingTreeOf } from "../io/git.ts";
import { readTree } from "../io/read-tree.ts";
import { repositoryTop } from "../io/repository.ts";
import { loadLedger } from "../ledger.ts";
import type { Format } from "../render/formats.ts";
import type { Surface } from "../render/surface.ts";
import { schedule } from "../schedule/schedule.ts";
import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { View } from "../views/content.ts";
import type { Origin, Revision } from "../views/envelope.ts";
import { CannotRun, ExitCode } from "./exit-code.ts";
import type { GlobalOptions } from "./global-options.ts";
import { Messages } from "./messages.ts";
import type { World } from "./world.ts";

/** The ledger as a reading command uses it. */
export interface OpenLedger {
  readonly plan: Plan;
  readonly scheduled: ScheduledPlan;
  readonly origin: Origin;
}

/** One run of a command: the plan at hand, the day asked about, and the two streams. */
export class Session {
  readonly messages: Messages;
  private readonly surface: Surface;

  constructor(
    private readonly world: World,
    private readonly options: GlobalOptions,
  ) {
    this.surface = consoleFacts(world.stdout, world.env, options.color);
    this.messages = new Messages(world.stderr, consoleFacts(world.stderr, world.env, options.color));
  }

  /** Finds, reads and schedules the plan. `CannotRun` where there is none, or its plan.yaml cannot be used. */
  open(): OpenLedger {
    const { cwd, env } = this.world;
    const found = findPlan({ planOption: this.options.plan, cwd, env });
    if (!found.ok) throw new CannotRun(found.problem, found.help);
    const { folder } = found;
    const { plan, diagnostics } = loadLedger(readTree(folder));
    const shown = (path: string): string => toSlashes(relative(cwd, `${folder}/${path}`)) || path;
    if (plan === null) throw brokenPlan(diagnostics, shown);

    this.messages.unreadable(plan, shown);
    this.messages.doubtful(
      diagnostics.filter((one) => one.rule.severity === "error" && !one.unusable),
      shown,
    );
    const asOf = this.asOf(plan);
    return { plan, scheduled: schedule(plan, asOf), origin: originOf(folder) };
  }

  /** Prints a view. The code says whether every file could be read. */
  print(view: View, format: Format, plan: Plan): ExitCode {
    this.world.stdout.write(format.render(view, this.surface));
    return plan.unreadable.some((file) => file.kind !== "prose") ? ExitCode.findings : ExitCode.done;
  }

  private asOf(plan: Plan): PlanDate {
    const { info } = plan;
    const given = this.options.asOf ?? (this.world.env["PLAN_AS_OF"] || undefined);
    if (given === undefined) return info.closed?.date ?? todayIn(info.timeZone, this.world.now());
    const read = parsePeriod(given, info);
    const from = this.options.asOf === undefined ? "PLAN_AS_OF" : "--as-of";
    if (!read.ok) throw new CannotRun(`${from}: ${read.problem}`, read.help);
    return dayOf(read.value, from, given);
  }
}

function dayOf(period: Period, from: string, given: string): PlanDate {
  if (period.precision === "day") return period.last;
  throw new CannotRun(
    `${from}: ${given} is a ${period.precision}, not a day`,
    `For its last day write ${period.last}.`,
  );
}

function brokenPlan(diagnostics: readonly Diagnostic[], shown: (path: string) => string): CannotRun {
  const found = diagnostics.filter((one) => one.place.path === "plan.yaml" && one.rule.severity === "error");
  const lines = found.map((one) => `${shown(one.place.path)}: ${one.message}`);
  const what = lines.length === 0 ? "plan.yaml cannot be used" : lines.join("\n");
  return new CannotRun(what, found[0]?.help ?? "Mend plan.yaml: nothing can be worked out without it.");
}

/** Paths in JSON count from the repository's top; without one, from the folder that holds the plan's. */
function originOf(folder: string): Origin {
  const top = repositoryTop(folder);
  const base = top === null ? (folder.split(/[\\/]/).at(-1) ?? "") : toSlashes(relative(top, folder));
  let revision: Revision | null | undefined;
  return {
    get revision() {
      if (revision === undefined) revision = top === null ? null : revisionOf(folder);
      return revision;
    },
    fromTop: (path) => (base === "" ? path : `${base}/${path}`),
  };
}

function revisionOf(folder: string): Revision | null {
  const tree = workingTreeOf(folder);
  return tree && { name: "working tree", ...tree };
}

function toSlashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
