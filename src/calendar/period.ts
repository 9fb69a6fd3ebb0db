import {
  addStepOrNull,
  endOfMonthOf,
  formatDay,
  formatMonth,
  monthOf,
  type PlanDate,
  planDate,
  startOfMonthOf,
  yearOf,
} from "./plan-date.ts";

/** What a plan says of how its dates are to be read. `PlanInfo` has these fields, so it can be passed as it is. */
export interface CalendarOptions {
  /** How `03/04/2018` is read; null where the plan does not say and it is refused. */
  readonly dates: "day-first" | "month-first" | null;
  /** The month (1–12) that the financial year starts with. */
  readonly financialYearStarts: number;
}

/** Of a plan that says nothing: no guess at `03/04/2018`, and the financial year of UK public bodies, from April. */
export const DEFAULT_CALENDAR: CalendarOptions = { dates: null, financialYearStarts: 4 };

/** How exactly a date was given. What was printed as a month stays a month; it is never turned into a day. */
export type Precision = "day" | "month" | "quarter" | "year";

/** A date as exact as it was given: a day, a month, a financial quarter or a financial year. */
export interface Period {
  readonly precision: Precision;
  /** The first day it covers. */
  readonly first: PlanDate;
  /** The last day it covers: what is due in the period is due by then and overdue from the next day. */
  readonly last: PlanDate;
  /** Of a quarter or year: the month (1–12) that its financial year starts with, which it is named by. */
  readonly yearStarts?: number;
}

/** The day as a period. */
export function periodOfDay(day: PlanDate): Period {
  return { precision: "day", first: day, last: day };
}

/** The month that `day` is in. */
export function periodOfMonth(day: PlanDate): Period {
  return { precision: "month", first: startOfMonthOf(day), last: endOfMonthOf(day) };
}

/** The financial year that starts in month `starts` (1–12) of `year`; null where it is not all within 1900–2199. */
export function financialYear(year: number, starts: number): Period | null {
  return monthsFrom(year, starts, 0, 12, "year");
}

/** The quarter (1–4) of that financial year; null where there is none, or not within 1900–2199. */
export function financialQuarter(year: number, quarter: number, starts: number): Period | null {
  if (quarter < 1 || quarter > 4) return null;
  return monthsFrom(year, starts, (quarter - 1) * 3, 3, "quarter");
}

function monthsFrom(
  year: number,
  yearStarts: number,
  skip: number,
  length: number,
  precision: Precision,
): Period | null {
  const start = planDate(year, yearStarts, 1);
  const first = start && addStepOrNull(start, { count: skip, unit: "month" });
  const inLastMonth = first && addStepOrNull(first, { count: length - 1, unit: "month" });
  return first && inLastMonth && { precision, first, last: endOfMonthOf(inLastMonth), yearStarts };
}

/** The period as people read it: `31 October 2018`, `October 2018`, `Q3 2018/19`, `2018/19`. */
export function formatPeriod(period: Period): string {
  switch (period.precision) {
    case "day":
      return formatDay(period.last);
    case "month":
      return formatMonth(period.last);
    case "quarter":
      return formatQuarter(period, period.yearStarts ?? DEFAULT_CALENDAR.financialYearStarts);
    case "year":
      return yearName(yearOf(period.first), monthOf(period.first));
  }
}

/**
 * The period as the ledger's files store it, which `parsePeriod` reads back to the same: `2018-10-31`, `2018-10`,
 * `Q3 2018/19`, `2018/19` (ISO 8601 has no financial years, so those keep the words of the plan).
 */
export function isoPeriod(period: Period): string {
  if (period.precision === "day") return period.last;
  if (period.precision === "month") return period.last.slice(0, 7);
  return formatPeriod(period);
}

/** The financial year that starts in month `starts` of `year`: `2018/19`, or `2018` where it is the calendar year. */
export function yearName(year: number, starts: number): string {
  return starts === 1 ? `${year}` : `${year}/${String(year + 1).slice(-2)}`;
}

function formatQuarter({ first }: Period, starts: number): string {
  const quarter = ((monthOf(first) - starts + 12) % 12) / 3 + 1;
  const startYear = yearOf(first) - (monthOf(first) < starts ? 1 : 0);
  return `Q${quarter} ${yearName(startYear, starts)}`;
}
