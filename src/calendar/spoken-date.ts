import { oneLine, quote } from "../text/quote.ts";
import { parseDateForm } from "./parse-period.ts";
import { type CalendarOptions, formatPeriod, type Period, periodOfDay, periodOfMonth } from "./period.ts";
import {
  addStep,
  addStepOrNull,
  daysBetween,
  endOfMonthOf,
  FIRST_DAY,
  formatDay,
  LAST_YEAR,
  monthNumber,
  type PlanDate,
  planDate,
  startOfMonthOf,
  yearOf,
} from "./plan-date.ts";
import { type Read, refused, understood } from "./read.ts";
import { parseStepForm } from "./step.ts";
import { DATE_FORMS, type Form, listForms } from "./timescale-forms.ts";

/** The day on which somebody says `friday` or `march`, and whether of what was or of what is to come. */
export interface SaidOn {
  /** Asked only where the words need it. */
  readonly day: () => PlanDate;
  /** `ahead`: of what is to come (a due date); `back`: of what was (an entry): a weekday before, the nearest month. */
  readonly facing: "ahead" | "back";
}

/** How people say a date at a terminal, beside `DATE_FORMS`; a file never holds it so. */
export const SPOKEN_FORMS: readonly Form[] = [
  { form: "today", meaning: "also yesterday, tomorrow" },
  { form: "friday", meaning: "of what was, the last one; of what is to come, the next; today counts" },
  { form: "end of march", meaning: "the last day of that month; also end of the month, end of next month" },
  { form: "in 2 weeks", meaning: "also 3 days ago, in 1 month" },
  { form: "march", meaning: "that month: of what is to come the next, else the nearest; also this month, 31 march" },
];

/**
 * Reads a date as it is said on a day: any form of `parsePeriod`, the forms of `SPOKEN_FORMS`, and `31/10/2018` where
 * only one reading of it is a day. What could mean two days is refused with both.
 */
export function parseSpokenDate(text: string, options: CalendarOptions, on: SaidOn): Read<Period> {
  const line = oneLine(text);
  const written = parseDateForm(line, options);
  if (written?.ok) return written;
  const spoken = onlyReading(line, options) ?? parseSpoken(line.toLowerCase(), on) ?? written;
  if (spoken !== null) return spoken;
  return refused(
    line === "" ? "the date is empty" : `${quote(text)} is no date`,
    `Write it in one of these forms: ${listForms([...DATE_FORMS, ...SPOKEN_FORMS])}.`,
  );
}

function onlyReading(line: string, options: CalendarOptions): Read<Period> | null {
  if (options.dates !== null || !/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(line)) return null;
  const [one, other] = (["day-first", "month-first"] as const).map((dates) =>
    parseDateForm(line, { ...options, dates }),
  );
  const isOne = one?.ok && !other?.ok;
  const isOther = other?.ok && !one?.ok;
  // 05/05/2018 is the same day both ways.
  const isSame = one?.ok && other?.ok && one.value.last === other.value.last;
  return isOne || isSame ? one : isOther ? other : null;
}

function parseSpoken(line: string, on: SaidOn): Read<Period> | null {
  return parseNear(line, on) ?? parseDistance(line, on) ?? parseWeekday(line, on) ?? parseMonth(line, on);
}

const NEAR: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

function parseNear(line: string, { day }: SaidOn): Read<Period> | null {
  const days = Object.hasOwn(NEAR, line) ? NEAR[line] : undefined;
  return days === undefined ? null : dayOf(line, addStepOrNull(day(), { count: days, unit: "day" }));
}

/** `in 2 weeks`, `2 weeks ago`, `in a month`. */
function parseDistance(line: string, { day }: SaidOn): Read<Period> | null {
  const parts = /^(?:in (.+)|(.+) ago)$/.exec(line);
  if (parts === null) return null;
  const [, ahead, back] = parts;
  const step = parseStepForm((ahead ?? back ?? "").replace(/^(?:an?|one) /, "1 "));
  if (step === null || !step.ok) return step;
  return dayOf(line, addStepOrNull(day(), step.value, ahead === undefined ? -1 : 1));
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function parseWeekday(line: string, { day, facing }: SaidOn): Read<Period> | null {
  const [, which, name = ""] = /^(?:(last|next|this|on) )?([a-z]{3,9})$/.exec(line) ?? [];
  const wanted = WEEKDAYS.findIndex((one) => name.length >= 3 && one.startsWith(name));
  if (wanted === -1) return null;
  const today = day();
  // The first day of the calendar, 1 January 1900, was a Monday.
  const ahead = (wanted - (daysBetween(FIRST_DAY, today) % 7) + 7) % 7;
  const at = (days: number): PlanDate | null => addStepOrNull(today, { count: days, unit: "day" });
  if (which === "next") {
    const coming = addStep(today, { count: ahead === 0 ? 7 : ahead, unit: "day" });
    const after = addStep(coming, { count: 1, unit: "week" });
    return refused(`${quote(line)} can be ${formatDay(coming)} or ${formatDay(after)}`, `Write ${name}, or the date.`);
  }
  if (which === "last") return dayOf(line, at(ahead - 7));
  return dayOf(line, at(facing === "ahead" || ahead === 0 ? ahead : ahead - 7));
}

const THIS_MONTH: Readonly<Record<string, number>> = {
  "the month": 0,
  month: 0,
  "this month": 0,
  "next month": 1,
  "last month": -1,
};

/** `march`, `end of march`, `end of march 2019`, `this month`, `31 march`. */
function parseMonth(line: string, on: SaidOn): Read<Period> | null {
  const isEnd = /^(?:the )?end (?:of )?/.exec(line);
  const rest = isEnd === null ? line : line.slice(isEnd[0].length);
  const [, day, name = "", year] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+)(?: (\d{4}))?$/.exec(rest) ?? [];
  const number = monthNumber(name);
  if (number !== null && (isEnd === null || day === undefined)) {
    const month = year === undefined ? monthSaid(number, on) : planDate(Number(year), number, 1);
    if (month === null) return outside(line);
    if (isEnd !== null) return dayOf(line, endOfMonthOf(month));
    if (day === undefined) return understood(periodOfMonth(month));
    const date = planDate(yearOf(month), number, Number(day));
    return date === null
      ? refused(
          `${quote(line)} does not exist: ${formatPeriod(periodOfMonth(month))} has no such day`,
          "Check the day.",
        )
      : dayOf(line, date);
  }
  const months = Object.hasOwn(THIS_MONTH, rest) ? THIS_MONTH[rest] : undefined;
  if (months === undefined || (isEnd === null && !/^(?:this|next|last)/.test(rest))) return null;
  const month = addStepOrNull(startOfMonthOf(on.day()), { count: months, unit: "month" });
  if (month === null) return outside(line);
  return isEnd === null ? understood(periodOfMonth(month)) : dayOf(line, endOfMonthOf(month));
}

/** The first day of the month of that number (1–12) that is meant on the day: ahead, one that is not over; else the nearest. */
function monthSaid(number: number, { day, facing }: SaidOn): PlanDate | null {
  const today = day();
  const months = [-1, 0, 1].flatMap((years) => planDate(yearOf(today) + years, number, 1) ?? []);
  if (facing === "ahead") return months.find((month) => endOfMonthOf(month) >= today) ?? null;
  const far = (month: PlanDate): number => Math.abs(daysBetween(endOfMonthOf(month), today));
  return months.sort((a, b) => far(a) - far(b))[0] ?? null;
}

function dayOf(line: string, day: PlanDate | null): Read<Period> {
  return day === null ? outside(line) : understood(periodOfDay(day));
}

function outside(line: string): Read<never> {
  return refused(`${quote(line)} is not within the years ${yearOf(FIRST_DAY)} to ${LAST_YEAR}`, "Check the year.");
}
