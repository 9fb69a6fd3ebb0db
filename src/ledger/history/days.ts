import type { PlanDate } from "../../calendar/plan-date.ts";
import { todayIn } from "../../calendar/time-zone.ts";
import type { Plan } from "../../core/plan.ts";
import type { Log } from "../../io/cache/log.ts";
import type { Environment, GitRefusal } from "../../io/git/command.ts";
import type { LineRevision } from "../../io/git/mainline.ts";
import { Tallies } from "../../schedule/tally.ts";
import type { DayOfHistory } from "../../views/history/figures.ts";
import type { LoadedPlan } from "../open.ts";
import { planAt } from "../plan-at.ts";
import { Readings } from "../readings.ts";
import { readChanges } from "./changed-files.ts";
import { PlanOverTime } from "./plan-over-time.ts";

/** Called after each day, with how many there are: somebody is waiting. */
type Progress = (done: number, of: number) => void;

/** The actions on each of the days (ascending), as the entries of one plan say now. */
export function knownDays(plan: Plan, days: readonly PlanDate[], progress: Progress): DayOfHistory[] {
  const tallies = talliesOf(plan);
  const unreadable = plan.unreadable.filter((file) => file.kind === "action").length;
  return days.map((date, at) => {
    const tally = tallies.on(date, plan.info);
    progress(at + 1, days.length);
    return { date, commit: null, state: "read", tally, unreadable };
  });
}

function talliesOf({ actions }: Plan): Tallies {
  const tallies = new Tallies();
  for (const action of actions) tallies.add(action);
  return tallies;
}

/** The revision that stood at the end of each day: the last one up to it; undefined before the first. */
export function revisionsOn(
  revisions: readonly LineRevision[],
  days: readonly PlanDate[],
  timeZone: string,
): (LineRevision | undefined)[] {
  const began = revisions.map((it) => todayIn(timeZone, it.since));
  return days.map((day) => revisions[began.findLastIndex((it) => it <= day)]);
}

/** What was worked out before of a day, by git's id of the plan's folder that stood on it: it holds for ever. */
export interface WorkedOut {
  readonly find: (tree: string, day: PlanDate) => Figures | undefined;
  readonly keep: (tree: string, day: PlanDate, figures: Figures) => void;
}

/** Figures that earlier runs worked out, and those that later ones will find. */
export function keptFigures(log: Log): WorkedOut {
  return {
    find: (tree, day) => {
      const kept = log.find(`${tree} ${day}`);
      return kept === undefined ? undefined : (JSON.parse(kept) as Figures);
    },
    keep: (tree, day, figures) => log.add(`${tree} ${day}`, JSON.stringify(figures)),
  };
}

/** What follows from the day and what the folder held, and from nothing else. */
export type Figures = Omit<DayOfHistory, "date" | "commit">;

/** A day, and the revision that stood on it. */
export interface DayAndRevision {
  readonly date: PlanDate;
  readonly revision: LineRevision | undefined;
}

/**
 * The actions on each of the days (ascending), as the ledger said then: by the revision that stood on the day. Only what
 * was not worked out before is read.
 *
 * @param folder the plan's, absolute
 * @param present the plan as it is, already read
 */
export function daysAsRecorded(
  folder: string,
  daysAndRevisions: readonly DayAndRevision[],
  present: LoadedPlan,
  workedOut: WorkedOut | null,
  env: Environment,
  progress: Progress,
): { readonly ok: true; readonly days: readonly DayOfHistory[] } | GitRefusal {
  const known = daysAndRevisions.map(({ date, revision }) =>
    revision === undefined || revision.tree === null ? NO_PLAN : workedOut?.find(revision.tree, date),
  );
  const asked = daysAndRevisions.flatMap(({ revision }, n) => (known[n] === undefined ? (revision ?? []) : []));
  const read = readChanges(folder, [...new Set(asked)], present, env);
  if (!read.ok) return read;
  const then = new PlanOverTime(present);
  const readings = new Readings();
  const days: DayOfHistory[] = [];
  for (const [n, { date, revision }] of daysAndRevisions.entries()) {
    let figures = known[n];
    const changes = revision && read.changes.get(revision);
    if (figures === undefined && revision !== undefined && changes !== undefined) {
      if (changes.odd) {
        const { commit } = revision;
        const whole = planAt(folder, { commit, name: commit }, env, readings);
        if (!whole.ok) return whole;
        figures = figuresOf(whole.loaded, date);
      } else {
        then.take(changes.takeFiles(), changes.again);
        const tally = then.tallyOn(date);
        figures = { state: tally ? "read" : "unusable", tally, unreadable: then.unreadable };
        workedOut?.keep(revision.tree ?? "", date, figures);
      }
    }
    days.push({ date, commit: revision?.commit ?? null, ...(figures ?? NO_PLAN) });
    progress(days.length, daysAndRevisions.length);
  }
  return { ok: true, days };
}

const NO_PLAN: Figures = { state: "none", tally: null, unreadable: 0 };

/** Of a plan that was read whole. */
function figuresOf({ plan, texts }: LoadedPlan, date: PlanDate): Figures {
  const tally = plan && talliesOf(plan).on(date, plan.info);
  const unreadable =
    plan?.unreadable.filter((file) => file.kind === "action").length ??
    [...texts.keys()].filter((path) => path.startsWith("actions/")).length;
  return { state: plan ? "read" : "unusable", tally, unreadable };
}
