import type { TimelineCell } from "./timeline-cells.ts";

/** What stands for what in a timeline, in the order in which it is read; every format says it in these words. */
export const TIMELINE_KEY: readonly (readonly [sign: Exclude<TimelineCell, "blank" | "as-of">, words: string])[] = [
  ["planned", "to the first due date"],
  ["moved", "since moved"],
  ["worked", "worked on"],
  ["late", "overdue"],
  ["expected", "to the forecast"],
  ["due", "due"],
  ["first-due", "first due, since moved"],
  ["done", "done"],
  ["to-come", "milestone or review to come"],
  ["met", "milestone met"],
  ["met-late", "milestone met late"],
  ["missed", "milestone or review missed"],
];
