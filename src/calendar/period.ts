import { addStepOrNull, endOfMonthOf, type PlanDate, planDate, startOfMonthOf } from "./plan-date.ts";

/** How exactly a date was given. What was printed as a month stays a month; it is never turned into a day. */
export type Precision = "day" | "month" | "quarter" | "year";

/** A date as exact as it was given: a day, a month, a financial quarter or a financial year. */
export interface Period {
  readonly precision: Precision;
  /** The first day it covers. */
  readonly first: PlanDate;
  /** The last day it covers: what is due in the period is due by then and overdue from the next day. */
  readonly last: PlanDate;
}

/** The day as a period. */
export function dayPeriod(day: PlanDate): Period {
  return { precision: "day", first: day, last: day };
}

/** The month that `day` is in. */
export function monthPeriod(day: PlanDate): Period {
  return { precision: "month", first: startOfMonthOf(day), last: endOfMonthOf(day) };
}

/** The financial year that starts in month `starts` (1–12) of `year`; null where it is not all within 1900–2199. */
export function financialYear(year: number, starts: number): Period | null {
  return monthsFrom(planDate(year, starts, 1), 0, 12, "year");
}

/** The quarter (1–4) of that financial year; null where there is none, or not within 1900–2199. */
export function financialQuarter(year: number, quarter: number, starts: number): Period | null {
  if (quarter < 1 || quarter > 4) return null;
  return monthsFrom(planDate(year, starts, 1), (quarter - 1) * 3, 3, "quarter");
}

function monthsFrom(start: PlanDate | null, skip: number, length: number, precision: Precision): Period | null {
  const first = start && addStepOrNull(start, { count: skip, unit: "month" });
  const inLastMonth = first && addStepOrNull(first, { count: length - 1, unit: "month" });
  return first && inLastMonth && { precision, first, last: endOfMonthOf(inLastMonth) };
}
