// The mini one: the other prepares formats for every language as it loads, a third of the start of a process.

import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays, addMonths, addYears, getDaysInMonth } from "date-fns";

declare const calendarDay: unique symbol;

/**
 * A calendar day as its ISO text, `2018-10-31`. Days compare with `<` and `===`, and no time zone can move them:
 * a JavaScript `Date` never leaves this folder.
 */
export type PlanDate = string & { readonly [calendarDay]: true };

/** The years that a plan can speak of. A year outside them is a slip of the pen (`0218`, `20188`). */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
export const FIRST_DAY = `${FIRST_YEAR}-01-01` as PlanDate;
export const LAST_DAY = `${LAST_YEAR}-12-31` as PlanDate;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Makes a day from its numbers (month 1–12), or null where no such day exists or the year is out of 1900–2199. */
export function planDate(year: number, month: number, day: number): PlanDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > 28 && day > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as PlanDate;
}

/** Reads `2018-10-31`, or null where the text has another form or no such day exists. */
export function parsePlanDate(text: string): PlanDate | null {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const parts = ISO_DAY.exec(text);
  const day = parts && planDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  // Kept under the text that was made for it, not under a piece of a file, which would keep the whole file.
  if (day !== null) remember(READ, day, day);
  return day;
}

/** A plan names the same few hundred days again and again: so each is checked, and held, once. */
const READ = new Map<string, PlanDate>();
const MOST_REMEMBERED = 5_000;

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, value: Value): void {
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, value);
}

/** A length of calendar time: 3 months, 6 weeks. `count` is a whole number. */
export interface Step {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
}

/**
 * The day that lies `times` steps after `date` (before it, where negative). Steps are multiplied, never chained, and
 * clamp to the month's end: 31 January + 1 month is 28 February, + 2 months is 31 March. What would lie outside
 * 1900–2199 is the first or the last day of those years; `addStepOrNull` tells it apart.
 */
export function addStep(date: PlanDate, step: Step, times = 1): PlanDate {
  return addStepOrNull(date, step, times) ?? (step.count * times < 0 ? FIRST_DAY : LAST_DAY);
}

/** As `addStep`, or null where that day lies outside 1900–2199. */
export function addStepOrNull(date: PlanDate, step: Step, times = 1): PlanDate | null {
  const count = step.count * times;
  const steps = ANSWERS[step.unit];
  const answers = steps.get(count) ?? new Map<PlanDate, PlanDate | null>();
  const known = answers.get(date);
  if (known !== undefined) return known;
  const answer = stepped(fromPlanDate(date), count, step.unit);
  remember(answers, date, answer);
  if (answers.size === 1) remember(steps, count, answers);
  return answer;
}

/** The same few hundred days and steps are asked for by every action of a plan, and working one out takes long. */
const ANSWERS: Readonly<Record<Step["unit"], Map<number, Map<PlanDate, PlanDate | null>>>> = {
  day: new Map(),
  week: new Map(),
  month: new Map(),
  year: new Map(),
};

function stepped(from: Date, count: number, unit: Step["unit"]): PlanDate | null {
  switch (unit) {
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

/** The first day of the month that `date` is in. */
export function startOfMonthOf(date: PlanDate): PlanDate {
  return `${date.slice(0, 8)}01` as PlanDate;
}

/** The last day of the month that `date` is in. */
export function endOfMonthOf(date: PlanDate): PlanDate {
  return `${date.slice(0, 8)}${daysInMonth(yearOf(date), monthOf(date))}` as PlanDate;
}

/** How many days the month (1–12) of that year has. */
export function daysInMonth(year: number, month: number): number {
  const counted = year * 12 + month - 1;
  const known = LENGTHS.get(counted);
  if (known !== undefined) return known;
  const days = getDaysInMonth(new UTCDateMini(year, month - 1, 1));
  remember(LENGTHS, counted, days);
  return days;
}

/** By month, counted from the year 0. */
const LENGTHS = new Map<number, number>();

const MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000;

/** Whole calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: PlanDate, to: PlanDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / MILLISECONDS_OF_A_DAY;
}

/** The year that the day is in. */
export function yearOf(date: PlanDate): number {
  return Number(date.slice(0, 4));
}

/** The number (1–12) of the month that the day is in. */
export function monthOf(date: PlanDate): number {
  return Number(date.slice(5, 7));
}

/** The day as people read it: `31 October 2018`. */
export function formatDay(date: PlanDate): string {
  return `${Number(date.slice(8))} ${formatMonth(date)}`;
}

/** The month as people read it: `October 2018`. */
export function formatMonth(date: PlanDate): string {
  return `${MONTH_NAMES[monthOf(date) - 1]} ${yearOf(date)}`;
}

/** In milliseconds. Days of UTC are all of one length, so that their distance is a subtraction. */
function utcMidnight(date: PlanDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8)));
}

function fromPlanDate(date: PlanDate): Date {
  return new UTCDateMini(yearOf(date), monthOf(date) - 1, Number(date.slice(8)));
}

/** `getUTC…` even though the date is a `UTCDateMini`: a plain `Date` out of date-fns would be read rightly too. */
function toPlanDate(date: Date): PlanDate | null {
  return planDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** The months as they are printed, January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name.toLowerCase(), index + 1] as const),
  ...MONTH_NAMES.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const),
  ["sept", 9] as const,
]);

/** The number (1–12) of a month by its name or short name (`October`, `oct`, `Sept`), in any letter case; or null. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name.toLowerCase()) ?? null;
}
