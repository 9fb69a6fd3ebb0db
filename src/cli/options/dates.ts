import { parsePeriod } from "../../calendar/parse-period.ts";
import { type CalendarOptions, DEFAULT_CALENDAR, type Period } from "../../calendar/period.ts";
import type { PlanDate } from "../../calendar/plan-date.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { CannotRun } from "../exit-code.ts";

/** A day given on the command line. `CannotRun` where the text is no date, or a month. */
export function readDay(from: string, text: string, info: PlanInfo | null): PlanDate {
  return dayOf(readDate(from, text, info), from, text);
}

/** A date of any precision given on the command line. `CannotRun` where the text is none. */
export function readDate(from: string, text: string, info: PlanInfo | null): Period {
  const read = parsePeriod(text, info ?? DEFAULT_CALENDAR);
  if (!read.ok) throw new CannotRun(`${from}: ${read.problem}`, read.help);
  return read.value;
}

function dayOf(period: Period, from: string, given: string): PlanDate {
  if (period.precision === "day") return period.last;
  throw new CannotRun(
    `${from}: ${given} is a ${period.precision}, not a day`,
    `For its last day write ${period.last}.`,
  );
}

/** For an answer that must be a date: what is wrong with it, and what to write; null where nothing is. */
export function wrongDate(dates: CalendarOptions): (text: string) => string | null {
  return (text) => {
    const read = parsePeriod(text, dates);
    return read.ok ? null : `${read.problem}. ${read.help}`;
  };
}
