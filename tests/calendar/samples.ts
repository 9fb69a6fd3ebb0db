import fc from "fast-check";
import { parsePeriod } from "../../src/calendar/parse-period.ts";
import {
  type CalendarOptions,
  DEFAULT_CALENDAR,
  financialQuarter,
  financialYear,
  type Period,
  periodOfDay,
  periodOfMonth,
} from "../../src/calendar/period.ts";
import { addStep, FIRST_DAY, type PlanDate, parsePlanDate, type Step } from "../../src/calendar/plan-date.ts";
import type { Read } from "../../src/calendar/read.ts";
import { LONGEST_STEP } from "../../src/calendar/step.ts";
import { parseTimescale } from "../../src/calendar/timescale.ts";

/** A day that the test knows to exist. */
export function day(text: string): PlanDate {
  const date = parsePlanDate(text);
  if (date === null) throw new Error(`the test names a day that does not exist: ${text}`);
  return date;
}

export function understoodOf<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(`${read.problem}. ${read.help}`);
  return read.value;
}

/** The whole refusal as the reader gets it. */
export function refusalOf(read: Read<unknown>): string {
  if (read.ok) throw new Error(`read without a problem: ${JSON.stringify(read.value)}`);
  return `${read.problem}. ${read.help}`;
}

export function period(text: string, options: CalendarOptions = DEFAULT_CALENDAR): Period {
  return understoodOf(parsePeriod(text, options));
}

export function timescale(text: string) {
  return understoodOf(parseTimescale(text, DEFAULT_CALENDAR));
}

/** Every day of 1900–2199. */
export const anyDay = fc.integer({ min: 0, max: 109_571 }).map((count) => addStep(FIRST_DAY, { count, unit: "day" }));

/** A day near enough to now that no step of a plan leaves the calendar. */
export const plansDay = fc
  .integer({ min: 36_524, max: 54_786 })
  .map((count) => addStep(FIRST_DAY, { count, unit: "day" }));

export const anyUnit = fc.constantFrom<Step["unit"]>("day", "week", "month", "year");

/** Every step that the grammar can give. */
export const anyStep: fc.Arbitrary<Step> = anyUnit.chain((unit) =>
  fc.integer({ min: 1, max: LONGEST_STEP[unit] }).map((count) => ({ count, unit })),
);

export const anyStart = fc.integer({ min: 1, max: 12 });

/** Every kind of period, in a plan whose financial year starts in month `starts`. */
export function anyPeriod(starts: number, days: fc.Arbitrary<PlanDate> = anyDay): fc.Arbitrary<Period> {
  const year = days.map((date) => Number(date.slice(0, 4)));
  return fc
    .oneof(
      days.map(periodOfDay),
      days.map(periodOfMonth),
      fc
        .tuple(year, fc.integer({ min: 1, max: 4 }))
        .map(([first, quarter]) => financialQuarter(first, quarter, starts)),
      year.map((first) => financialYear(first, starts)),
    )
    .filter((it) => it !== null);
}

/** Text of all sorts: random, hostile, and nearly a date. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "\u001b[2J",
    "(((((",
    "3 months (",
    ")",
    "٣ months",
    "1e9 days",
    "",
    "\u0000",
  ),
  fc
    .array(
      fc.constantFrom(
        "31",
        "2018",
        "0",
        "99999999999999999999",
        "/",
        "-",
        " ",
        "Q",
        "3",
        "October",
        "oct",
        "months",
        "year",
        "(",
        ")",
        "st",
        "tbc",
        "\n",
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join("")),
);
