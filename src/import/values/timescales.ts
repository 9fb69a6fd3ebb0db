import { parsePeriod } from "../../calendar/parse-period.ts";
import type { CalendarOptions, Period } from "../../calendar/period.ts";
import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { parseTimescale } from "../../calendar/timescale.ts";
import { type Answers, keyOf } from "../answers/answers.ts";
import { saysNothing } from "./wording.ts";

/** A timescale in the calendar's words, or why it is none. */
export type TimescaleFound =
  | { readonly ok: true; readonly timescale: string | null; readonly printed: string | null }
  | { readonly ok: false; readonly problem: string; readonly help: string; readonly suggestion: string };

/** The order of day and month that a document's dates in figures show: one has a day that can be no month. */
export type DateOrder = "day-first" | "month-first";

/**
 * The one order that all of these dates in figures allow, and at least one proves; null where none does, or both are proven.
 *
 * @param texts timescales as they are printed
 */
export function orderOf(texts: readonly string[]): DateOrder | null {
  const figures = texts.flatMap(figuresIn);
  const isDayFirst = figures.some(([first]) => first > 12);
  const isMonthFirst = figures.some(([, second]) => second > 12);
  return isDayFirst === isMonthFirst ? null : isDayFirst ? "day-first" : "month-first";
}

/** Whether a text has a date in figures that is two days, as day or month comes first. */
export function isAmbiguous(text: string): boolean {
  return figuresIn(text).some(([first, second]) => first !== second && first <= 12 && second <= 12);
}

/** The first and second figure of each date in figures. */
function figuresIn(text: string): readonly (readonly [number, number])[] {
  const found = text.matchAll(/(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?![\d./-])/g);
  return [...found].map(([, first, second]) => [Number(first), Number(second)] as const);
}

/**
 * Reads a printed timescale by the map, then by the calendar's grammar, then as people type dates. Nothing is guessed;
 * what is likely is suggested.
 *
 * @param order of day and month, where the document or the plan says it
 */
export function timescaleOf(
  text: string,
  answers: Answers,
  calendar: CalendarOptions,
  order: DateOrder | null,
): TimescaleFound {
  if (saysNothing(text)) return { ok: true, timescale: null, printed: null };
  if (IS_DONE.test(text.trim()) && !answers.timescales.has(keyOf(text))) {
    return { ok: true, timescale: null, printed: text };
  }
  const answer = answers.timescales.get(keyOf(text));
  if (answer === "none") return { ok: true, timescale: null, printed: text };
  const read = parseTimescale(answer ?? text, calendar);
  if (read.ok) return { ok: true, timescale: answer ?? text, printed: answer === undefined ? null : text };
  const typed = answer === undefined ? asTyped(text, calendar, order) : null;
  if (typed !== null) return { ok: true, timescale: typed, printed: text };
  if (text.length > LONGEST_TIMESCALE && answer === undefined) return { ok: true, timescale: null, printed: text };
  return { ok: false, problem: read.problem, help: read.help, suggestion: likely(text, calendar) };
}

/** What is longer describes how it goes on, and names no one date: it is kept in words. */
const LONGEST_TIMESCALE = 50;

/** What stands in a column of due dates once the action is done: it says nothing of when it was due. */
const IS_DONE = /^(?:completed?|done|closed|achieved|implemented|met|n\/?a|not applicable)\b/i;

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTH_AND_YEAR = new RegExp(`^(${MONTH})[\\s.-]*['’]?(\\d{2})$`, "i");
const DAY_AND_YEAR = new RegExp(`^(\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTH}))[\\s.-]*['’]?(\\d{2})$`, "i");
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+(?=\d)/i;
const FROM_TO = new RegExp(
  `^(?:from\\s+)?(?:\\d{1,2}\\s+)?(?:${MONTH})\\b.*?\\s*(?:\\bto\\b|\\buntil\\b|–|—|\\s-\\s)\\s*(.*\\d)$`,
  "i",
);

/** Days of one month, `19 - 23/2/2018`, `19–23 February 2018`: the last of them. */
const DAYS = new RegExp(
  `^\\d{1,2}\\s*(?:-|–|—|to)\\s*(\\d{1,2}(?:[./-]\\d{1,2}[./-]\\d{2,4}|\\s+(?:${MONTH})\\s+\\d{4}))$`,
  "i",
);

/** The same without the words that people put around a date: `by end of June 2025`, `31 March 2025 – complete`. */
function withoutWords(text: string): string {
  return text
    .trim()
    .replace(/\s*[–—-]\s*(?:complete|completed|done|achieved|met)\.?$/i, "")
    .replace(/^(?:due|deadline|target)?\s*(?:by|before|from|within|in|at|on|to|until|no later than)\s+(?:the\s+)?/i, "")
    .replace(/^(?:the\s+)?(?:end|close)\s+(?:of\s+)?(?:the\s+)?/i, "")
    .replace(/^(?:w\/?[ce]|week (?:commencing|ending|beginning))\s+/i, "")
    .replace(WEEKDAY, "")
    .replace(/[.,;]$/, "")
    .trim();
}

/**
 * A date as people type it, in words that the calendar reads: `by end of June 2025`, `Mar-25`, `31.3.25`, `2025` (all of
 * it), `April to June 2025` (its end). Two figures of a year are of this century. Null where it can be read in two ways.
 */
function asTyped(text: string, calendar: CalendarOptions, order: DateOrder | null): string | null {
  const plain = withoutWords(DAYS.exec(text.trim())?.[1] ?? FROM_TO.exec(text.trim())?.[1] ?? text);
  if (/^with immediate effect$/i.test(plain)) return "immediate";
  const upTo = /^\d{1,2}\s*(?:-|–|to)\s*(\d{1,2}\s+(?:day|week|month)s)$/i.exec(plain);
  if (upTo !== null) return upTo[1] as string;
  const figures = FIGURES.exec(plain);
  const month = MONTH_AND_YEAR.exec(plain) ?? DAY_AND_YEAR.exec(plain);
  const whole =
    figures !== null
      ? `${figures[1]}/${figures[2]}/${figures[3]?.length === 2 ? `20${figures[3]}` : figures[3]}`
      : month !== null
        ? `${month[1]} 20${month[2]}`
        : /^20\d\d$/.test(plain)
          ? `December ${plain}`
          : plain;
  const dates = order ?? calendar.dates;
  const read = figures === null ? null : parsePeriod(whole, { ...calendar, dates });
  if (read !== null) return read.ok ? formatDay(read.value.last) : null;
  return whole !== text.trim() && parseTimescale(whole, calendar).ok ? whole : null;
}

const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/;

/**
 * The day that a text names, as people type one; null where it names none, or a month or more.
 *
 * @param order of day and month in figures; null where nothing says it
 */
export function dayTyped(text: string, calendar: CalendarOptions, order: DateOrder | null): PlanDate | null {
  const period = periodTyped(text, calendar, order);
  return period?.precision === "day" ? period.last : null;
}

/** The day, month, quarter or year that a text names, as people type one; null where it names none. */
export function periodTyped(text: string, calendar: CalendarOptions, order: DateOrder | null): Period | null {
  const dates = order ?? calendar.dates;
  const read = parsePeriod(asTyped(text, calendar, order) ?? text.trim(), { ...calendar, dates });
  return read.ok ? read.value : null;
}

/** Words for a moment or for none, in the calendar’s. */
const LIKELY: readonly (readonly [RegExp, string])[] = [
  [/^(?:asap|as soon as possible|immediately|now|urgent)$/i, "immediate"],
  [/^(?:continuous|continuing|on-going|ongoing .*|business as usual|bau|rolling)$/i, "ongoing"],
  [/\b(?:weekly|monthly|quarterly|annual|annually|termly|yearly|each (?:month|quarter|year))\b/i, "ongoing"],
  [/^(?:to be (?:confirmed|agreed|determined|decided)|tba|tbd)$/i, "tbc"],
];
const SEASONS: Readonly<Record<string, string>> = { spring: "May", summer: "August", autumn: "November" };

/** What a person would most likely answer; empty where nothing suggests itself. */
function likely(text: string, calendar: CalendarOptions): string {
  const plain = withoutWords(text).replace(/^(\d+)(?=(?:day|week|month|year)s?\b)/i, "$1 ");
  const season = /^(spring|summer|autumn)\s+(\d{4})$/i.exec(plain);
  if (season !== null) return `${SEASONS[(season[1] as string).toLowerCase()]} ${season[2]}`;
  const months = new RegExp(`^(?:${MONTH})\\s*/\\s*((?:${MONTH})\\s+\\d{4})$`, "i").exec(plain);
  if (months !== null) return months[1] as string;
  const span = /^(day|week|month|year)s?\s+(?:\d+\s*(?:-|–|to)\s*)?(\d{1,2})$/i.exec(plain);
  if (span !== null) return `${span[2]} ${(span[1] as string).toLowerCase()}${span[2] === "1" ? "" : "s"}`;
  const words = LIKELY.find(([pattern]) => pattern.test(plain));
  if (words !== undefined) return words[1];
  return parseTimescale(plain, calendar).ok && plain !== text.trim() ? plain : "";
}
