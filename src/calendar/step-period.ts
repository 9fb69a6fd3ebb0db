import { type Period, type Precision, periodOfDay, periodOfMonth } from "./period.ts";
import { addStepOrNull, endOfMonthOf, FIRST_DAY, LAST_DAY, type Step } from "./plan-date.ts";

const MONTHS_COVERED: Readonly<Record<Exclude<Precision, "day">, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The period that lies `times` steps after `period`: the nth repetition of `every 3 months` from a baseline. Steps are
 * multiplied, never chained. Months and years keep the precision (a quarter or year moved by a part of itself is the
 * month that its last month comes to); weeks and days count from the last day and give a day. What would lie outside
 * 1900–2199 stops at their end, so repetitions beyond it are all equal.
 */
export function stepPeriod(period: Period, step: Step, times = 1): Period {
  const end = step.count * times < 0 ? FIRST_DAY : LAST_DAY;
  return stepPeriodOrNull(period, step, times) ?? (givesDay(period, step) ? periodOfDay(end) : periodOfMonth(end));
}

/** As `stepPeriod`, or null where that period is not all within 1900–2199. */
export function stepPeriodOrNull(period: Period, step: Step, times = 1): Period | null {
  const last = addStepOrNull(period.last, step, times);
  if (last === null) return null;
  if (givesDay(period, step)) return periodOfDay(last);
  if (!keepsPrecision(period, step, times)) return periodOfMonth(last);
  const first = addStepOrNull(period.first, step, times);
  return first && { ...period, first, last: endOfMonthOf(last) };
}

/** Whether stepping gives a day: from a day, and in weeks or days from anything. */
export function givesDay(period: Period, step: Step): boolean {
  return period.precision === "day" || step.unit === "day" || step.unit === "week";
}

/** Whether stepping in months or years gives a period as exact as the one it starts from. */
export function keepsPrecision(period: Period, step: Step, times = 1): boolean {
  if (period.precision === "day") return true;
  if (givesDay(period, step)) return false;
  const months = step.count * times * (step.unit === "year" ? 12 : 1);
  return months % MONTHS_COVERED[period.precision] === 0;
}
