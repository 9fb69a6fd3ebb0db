import { UTCDate } from "@date-fns/utc";
import { addDays, addMonths, addYears, differenceInCalendarDays, endOfMonth, format } from "date-fns";

declare const calendarDay: unique symbol;

/**
 * A calendar day as its ISO text, `2018-10-31`. Days compare with `<` and `===`, and no time zone can move them:
 * a JavaScript `Date` never leaves this folder.
 */
export type PlanDate = string & { readonly [calendarDay]: true };

/** The years that a plan can speak of. A year outside them is a slip of the pen (`0218`, `20188`). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Makes a day from its numbers (month 1–12), or null where no such day exists or the year is out of 1900–2199. */
export function planDate(year: number, month: number, day: number): PlanDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return toPlanDate(new UTCDate(year, month - 1, day));
}

/** Reads `2018-10-31`, or null where the text has another form or no such day exists. */
export function parsePlanDate(text: string): PlanDate | null {
  const parts = ISO_DAY.exec(text);
  return parts && planDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** A length of calendar time: 3 months, 6 weeks. */
export interface Step {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
}

/**
 * The day that lies `times` steps after `date` (before it, where negative). Steps are multiplied, never chained, and
 * clamp to the month's end: 31 January + 1 month is 28 February, + 2 months is 31 March.
 */
export function addStep(date: PlanDate, step: Step, times = 1): PlanDate {
  const count = step.count * times;
  const from = fromPlanDate(date);
  switch (step.unit) {
    case "day":
      return toPlanDate(addDays(from, count));
    case "week":
      return toPlanDate(addDays(from, count * 7));
    case "month":
      return toPlanDate(addMonths(from, count));
    case "year":
      return toPlanDate(addYears(from, count));
  }
}

/** The last day of the month that `date` is in. */
export function endOfMonthOf(date: PlanDate): PlanDate {
  return toPlanDate(endOfMonth(fromPlanDate(date)));
}

/** Whole calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: PlanDate, to: PlanDate): number {
  return differenceInCalendarDays(fromPlanDate(to), fromPlanDate(from));
}

/** The day as people read it: `31 October 2018`. */
export function formatDay(date: PlanDate): string {
  return format(fromPlanDate(date), "d MMMM yyyy");
}

/** The month as people read it: `October 2018`. */
export function formatMonth(date: PlanDate): string {
  return format(fromPlanDate(date), "MMMM yyyy");
}

function fromPlanDate(date: PlanDate): UTCDate {
  return new UTCDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function toPlanDate(date: Date): PlanDate {
  return format(date, "yyyy-MM-dd") as PlanDate;
}
