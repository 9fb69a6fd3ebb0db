import { type CalendarOptions, DEFAULT_CALENDAR, type Period } from "../../calendar/period.ts";
import type { PlanDate } from "../../calendar/plan-date.ts";
import { parseSpokenDate, type SaidOn } from "../../calendar/spoken-date.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { CannotRun } from "../exit-code.ts";

/** Of what is to come, said on that day: `friday` is the next one. */
export function ahead(day: PlanDate): SaidOn {
  return { day: () => day, facing: "ahead" };
}

/** Of what was, said on that day: `friday` is the last one. */
export function back(day: PlanDate): SaidOn {
  return { day: () => day, facing: "back" };
}

/**
 * A day given on the command line. `CannotRun` where the text is no date, or a month.
 *
 * @param from the option, for the message: `--date`
 * @param on the day that words such as `yesterday` count from
 */
export function readDay(from: string, text: string, info: PlanInfo | null, on: SaidOn): PlanDate {
  return dayOf(readDate(from, text, info, on), from, text);
}

/** A date of any precision given on the command line. `CannotRun` where the text is none. */
export function readDate(from: string, text: string, info: PlanInfo | null, on: SaidOn): Period {
  const read = parseSpokenDate(text, info ?? DEFAULT_CALENDAR, on);
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
export function wrongDate(dates: CalendarOptions, on: SaidOn): (text: string) => string | null {
  return (text) => {
    const read = parseSpokenDate(text, dates, on);
    return read.ok ? null : `${read.problem}. ${read.help}`;
  };
}
