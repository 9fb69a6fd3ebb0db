import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Tally } from "../../schedule/tally.ts";
import { sameValue } from "../../text/equality.ts";

/** How the actions stood on one day. */
export interface DayOfHistory {
  readonly date: PlanDate;
  /** The revision that stood on the day, by its full id; null where the plan is asked as it is now, or there was none. */
  readonly commit: string | null;
  /** `none`: there was no plan yet, or no longer; `unusable`: its plan.yaml could not be used. */
  readonly state: "read" | "none" | "unusable";
  /** Null where it is not `read`. */
  readonly tally: Tally | null;
  /** Files of actions that could not be read. */
  readonly unreadable: number;
}

/** Days left out of a history because nothing changed on them. */
interface Unchanged {
  /** The first and the last of them. */
  readonly from: PlanDate;
  readonly until: PlanDate;
  readonly days: number;
}

/** The days of a history, and whose word is taken for them. */
export interface History {
  /** `entries`: by their dates, as is known now; `revisions`: what the ledger said on each day. */
  readonly basis: "entries" | "revisions";
  readonly every: "week" | "month" | "meeting";
  readonly days: readonly DayOfHistory[];
  /** What is left out of them, since nothing changed. */
  readonly unchanged: Unchanged | null;
  /** The names of the bodies that met, by day; empty unless it goes by meetings. */
  readonly meetings: ReadonlyMap<PlanDate, readonly string[]>;
}

/** The actions that were in the plan and could be read. */
export function actionsOf(tally: Tally | null): number {
  return tally === null ? 0 : Object.values(tally.byRating).reduce((sum, n) => sum + n, 0);
}

/** Those that were adopted and not closed. */
export function liveOf(tally: Tally | null): number {
  return tally === null ? 0 : actionsOf(tally) - tally.byRating.proposed - tally.byRating.closed;
}

/** Fewer are shown: a line that stays level for half a year of months is news as well. */
const FEWEST_LEFT_OUT = 6;

/**
 * A history without the long level end of a plan that nobody touches any more: the day from which it stands so and the
 * last day stay, what lies between is left out and named. Years of the same line would hide the year that matters.
 */
export function withoutLevelEnd(days: readonly DayOfHistory[]): {
  readonly days: readonly DayOfHistory[];
  readonly unchanged: Unchanged | null;
} {
  const last = days.at(-1);
  if (last === undefined) return { days, unchanged: null };
  const level = days.findLastIndex((day) => !sameFigures(day, last)) + 1;
  const left = days.slice(level + 1, -1);
  const [first, end] = [left[0], left.at(-1)];
  if (left.length < FEWEST_LEFT_OUT || first === undefined || end === undefined) return { days, unchanged: null };
  return {
    days: [...days.slice(0, level + 1), last],
    unchanged: { from: first.date, until: end.date, days: left.length },
  };
}

function sameFigures(a: DayOfHistory, b: DayOfHistory): boolean {
  return a.state === b.state && a.unreadable === b.unreadable && sameValue(a.tally, b.tally);
}
