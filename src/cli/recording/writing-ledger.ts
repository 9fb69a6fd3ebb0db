import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import type { SourceTree } from "../../core/source-file.ts";
import { readTree } from "../../io/files/read-tree.ts";
import { loadLedger } from "../../ledger/load.ts";
import type { LoadedPlan } from "../../ledger/open.ts";
import { schedule } from "../../schedule/schedule.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Origin } from "../../views/envelope.ts";
import { brokenPlan, CannotRun } from "../exit-code.ts";
import type { SayChoice } from "../options/choose.ts";
import { back, readDay } from "../options/dates.ts";
import { originOf } from "../session/origin.ts";
import type { Session } from "../session/session.ts";

/** The ledger as a writing command uses it: the working tree, whole, as it was a moment ago. */
export interface WritingLedger {
  /** Absolute. */
  readonly folder: string;
  readonly tree: SourceTree;
  readonly loaded: LoadedPlan;
  readonly plan: Plan;
  /** Today in the plan's zone. */
  readonly today: PlanDate;
  /** The day asked about: `--as-of`, else today. */
  readonly asOf: PlanDate;
  /**
   * The day of an entry: of its option where that is given, else of `--as-of`, else today.
   *
   * @throws CannotRun where the text is no day, or only `PLAN_AS_OF` says that another day than today is meant
   */
  readonly entryDay: (option: string, text: string | undefined) => PlanDate;
  /** As of that day. */
  readonly scheduled: ScheduledPlan;
  readonly origin: Origin;
  /** A path of the plan as the user would write it. */
  readonly shown: (path: string) => string;
  readonly sayChoice: SayChoice;
}

/** Reads the plan of the working tree for a command that writes. `CannotRun` where there is none that can be used, or an earlier command was stopped half-way. */
export function openToWrite(session: Session): WritingLedger {
  session.refuseAt("writes to the files as they are", "Leave --at out; what was said of a day goes by --date.");
  const folder = session.folder();
  session.requireWhole(folder);
  const { onProgress, sayChoice } = session;
  const tree = readTree(folder, onProgress);
  const loaded = loadLedger(tree, onProgress);
  const { plan } = loaded;
  const shown = (path: string): string => session.shown(folder, path);
  if (plan === null) throw brokenPlan(loaded.diagnostics, shown);
  const today = session.today(plan.info);
  const asOf = session.asOf(plan.info, today);
  const entryDay = (option: string, text: string | undefined): PlanDate => {
    if (text !== undefined) return readDay(option, text, plan.info, back(today));
    if (session.options.asOf !== undefined) return asOf;
    if (!session.env["PLAN_AS_OF"] || asOf === today) return today;
    throw new CannotRun(
      `${option} is missing`,
      `PLAN_AS_OF asks about ${formatDay(asOf)}, and today is ${formatDay(today)}: say of which day the entry is, ${option} ${asOf} or ${option} today.`,
    );
  };
  let scheduled: ScheduledPlan | undefined;
  return {
    ...{ folder, tree, loaded, plan, today, asOf, shown, sayChoice, entryDay, origin: originOf(folder, session.env) },
    get scheduled() {
      if (scheduled === undefined) onProgress("Working out");
      scheduled ??= schedule(plan, asOf);
      return scheduled;
    },
  };
}

/** An action as it stands at the end of a day; null where it joined the plan only later. */
export function scheduledOn(plan: Plan, id: string, day: PlanDate): ScheduledAction | null {
  const actions = plan.actions.filter((action) => action.id === id);
  return schedule({ ...plan, actions }, day).actions[0] ?? null;
}
