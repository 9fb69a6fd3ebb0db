import { sameValue } from "../core/same-value.ts";
import type { DayOfHistory, Unchanged } from "./history-figures.ts";

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
  return a.standing === b.standing && a.unreadable === b.unreadable && sameValue(a.tally, b.tally);
}
