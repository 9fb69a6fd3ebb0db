import { daysInMonth, MONTH_NAMES } from "../../calendar/plan-date.ts";
import type { Timeline } from "../../views/content.ts";

/** The months that a timeline covers, as places on a line. */
export interface TimelineScale {
  /** How many months there are, at least one. */
  readonly months: number;
  /** How far into its months a day begins, from 0 for the first day; it may lie outside. */
  readonly at: (day: string) => number;
  /** The same for the end of the day. */
  readonly after: (day: string) => number;
  /** The months in order: `2018` and `July` (its name in full). */
  readonly named: readonly { readonly year: number; readonly month: number; readonly name: string }[];
}

/** Days lie in their month in proportion; every month is as wide as every other. Days are ISO. */
export function timelineScale({ from, to }: Pick<Timeline, "from" | "to">): TimelineScale {
  const first = monthIndex(from);
  const months = Math.max(1, monthIndex(to) - first + 1);
  const place = (day: string, past: number): number =>
    monthIndex(day) - first + (Number(day.slice(8)) - 1 + past) / daysIn(monthIndex(day));
  return {
    months,
    at: (day) => place(day, 0),
    after: (day) => place(day, 1),
    named: Array.from({ length: months }, (_, at) => {
      const month = (first + at) % 12;
      return { year: Math.floor((first + at) / 12), month: month + 1, name: MONTH_NAMES[month] as string };
    }),
  };
}

/** Months since the year 0. */
function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function daysIn(index: number): number {
  return daysInMonth(Math.floor(index / 12), (index % 12) + 1);
}
