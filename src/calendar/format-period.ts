import { type CalendarOptions, DEFAULT_CALENDAR } from "./calendar-options.ts";
import { MONTH_NAMES } from "./month-names.ts";
import type { Period } from "./period.ts";
import { formatDay, formatMonth, monthOf, yearOf } from "./plan-date.ts";

/** What the names of quarters depend on: without it the financial year starts in April. */
export type QuarterNaming = Pick<CalendarOptions, "financialYearStarts">;

/** The period as people read it: `31 October 2018`, `October 2018`, `Q3 2018/19`, `2018/19`. */
export function formatPeriod(period: Period, options: QuarterNaming = DEFAULT_CALENDAR): string {
  switch (period.precision) {
    case "day":
      return formatDay(period.last);
    case "month":
      return formatMonth(period.last);
    case "quarter":
      return formatQuarter(period, options.financialYearStarts);
    case "year":
      return yearName(yearOf(period.first), monthOf(period.first));
  }
}

/**
 * The period as the ledger's files store it, which `parsePeriod` reads back to the same: `2018-10-31`, `2018-10`,
 * `Q3 2018/19`, `2018/19` (ISO 8601 has no financial years, so those keep the words of the plan).
 */
export function isoPeriod(period: Period, options: QuarterNaming = DEFAULT_CALENDAR): string {
  if (period.precision === "day") return period.last;
  if (period.precision === "month") return period.last.slice(0, 7);
  return formatPeriod(period, options);
}

/** The financial year that starts in month `starts` of `year`: `2018/19`, or `2018` where it is the calendar year. */
export function yearName(year: number, starts: number): string {
  return starts === 1 ? `${year}` : `${year}/${String(year + 1).slice(-2)}`;
}

function formatQuarter({ first, last }: Period, starts: number): string {
  const monthsIn = (monthOf(first) - starts + 12) % 12;
  // Three months that are no quarter of this plan's year are named by their months: a wrong number would mislead.
  if (monthsIn % 3 !== 0) return `${MONTH_NAMES[monthOf(first) - 1]} ${yearOf(first)} to ${formatMonth(last)}`;
  const startYear = yearOf(first) - (monthOf(first) < starts ? 1 : 0);
  return `Q${monthsIn / 3 + 1} ${yearName(startYear, starts)}`;
}
