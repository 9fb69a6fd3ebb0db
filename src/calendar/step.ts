import { oneLine, quote } from "../text/quote.ts";
import { type Period, type Precision, periodOfDay, periodOfMonth } from "./period.ts";
import { addStepOrNull, endOfMonthOf, FIRST_DAY, LAST_DAY, type Step } from "./plan-date.ts";
import { type Read, refused, understood } from "./read.ts";

export type { Step };

/** A hundred years: no plan is longer, and what is longer is a slip of the pen. */
export const LONGEST_STEP: Readonly<Record<Step["unit"], number>> = {
  day: 36_500,
  week: 5_200,
  month: 1_200,
  year: 100,
};

const STEP = /^(\d+) (day|week|month|year)s?$/i;

/** Reads `3 months`, `1 year`, `6 weeks`, `10 days`: a whole number of figures from 1, up to a hundred years. */
export function parseStep(text: string): Read<Step> {
  return (
    parseStepForm(oneLine(text)) ??
    refused(
      text.trim() === "" ? "the length of time is empty" : `${quote(text)} is no length of time`,
      "Write a number and days, weeks, months or years: 10 days, 6 weeks, 3 months or 1 year.",
    )
  );
}

/** As `parseStep` for a text on one line, but null where it has not the form of a step. */
export function parseStepForm(text: string): Read<Step> | null {
  const parts = STEP.exec(text);
  if (!parts) return null;
  const count = Number(parts[1]);
  const unit = (parts[2] as string).toLowerCase() as Step["unit"];
  if (count < 1) return refused(`${quote(text)} is no length of time`, `Write a number from 1: 1 ${unit}.`);
  if (count > LONGEST_STEP[unit]) {
    return refused(
      `${quote(text)} is longer than a hundred years`,
      `Write at most ${formatStep({ count: LONGEST_STEP[unit], unit })}.`,
    );
  }
  return understood({ count, unit });
}

/** The step as people read it: `1 month`, `6 weeks`. `parseStep` reads it back to the same. */
export function formatStep({ count, unit }: Step): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

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
