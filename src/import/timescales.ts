import { parsePeriod } from "../calendar/parse-period.ts";
import type { CalendarOptions } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import { parseTimescale } from "../calendar/timescale.ts";
import { type Answers, keyOf } from "./answers.ts";
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
  const figures = texts.flatMap((text) => [
    ...text.matchAll(/(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?![\d./-])/g),
  ]);
  const isDayFirst = figures.some(([, first]) => Number(first) > 12);
  const isMonthFirst = figures.some(([, , second]) => Number(second) > 12);
  return isDayFirst === isMonthFirst ? null : isDayFirst ? "day-first" : "month-first";
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
  const answer = answers.timescales.get(keyOf(text));
  if (answer === "none") return { ok: true, timescale: null, printed: text };
  const read = parseTimescale(answer ?? text, calendar);
  if (read.ok) return { ok: true, timescale: answer ?? text, printed: answer === undefined ? null : text };
  const typed = answer === undefined ? asTyped(text, calendar, order) : null;
  if (typed !== null) return { ok: true, timescale: typed, printed: text };
  return { ok: false, problem: read.problem, help: read.help, suggestion: likely(text, calendar) };
}

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTH_AND_YEAR = new RegExp(`^(${MONTH})[\\s.-]*['’]?(\\d{2})$`, "i");

/**
 * A date as people type it, in words that the calendar reads: `by end of June 2025`, `Mar-25`, `31.3.25`,
 * `31 March 2025 – complete`. Two figures of a year are of this century. Null where it can be read in two ways.
 */
function asTyped(text: string, calendar: CalendarOptions, order: DateOrder | null): string | null {
  const plain = text
    .trim()
    .replace(/\s*[–—-]\s*(?:complete|completed|done|achieved|met)\.?$/i, "")
    .replace(/^(?:due\s+)?(?:by|on)\s+(?:the\s+)?/i, "")
    .replace(/^(?:the\s+)?end\s+(?:of\s+)?/i, "")
    .replace(/[.,;]$/, "")
    .trim();
  const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(plain);
  const month = MONTH_AND_YEAR.exec(plain);
  const whole =
    figures !== null
      ? `${figures[1]}/${figures[2]}/${figures[3]?.length === 2 ? `20${figures[3]}` : figures[3]}`
      : month !== null
        ? `${month[1]} 20${month[2]}`
        : plain;
  const dates = order ?? calendar.dates;
  const read = figures === null ? null : parsePeriod(whole, { ...calendar, dates });
  if (read !== null) return read.ok ? formatDay(read.value.last) : null;
  return whole !== text.trim() && parseTimescale(whole, calendar).ok ? whole : null;
}

/** The same without the words that people put around a date, where the calendar knows that. */
function likely(text: string, calendar: CalendarOptions): string {
  const plain = text
    .replace(
      /^\s*(?:by|before|from|within|in|at|on|to|until|end of|the end of|by the end of|by end of|by end|end)\b\s*(?:the )?/i,
      "",
    )
    .replace(/^(?:end of|the end of|end)\s+/i, "")
    .replace(/^(\d+)(?=(?:day|week|month|year)s?\b)/i, "$1 ")
    .trim();
  const words: Readonly<Record<string, string>> = {
    asap: "immediate",
    immediately: "immediate",
    now: "immediate",
    continuous: "ongoing",
    "on-going": "ongoing",
    "to be confirmed": "tbc",
    "to be agreed": "tbc",
    tba: "tbc",
  };
  const other = words[plain.toLowerCase()];
  if (other !== undefined) return other;
  if (parseTimescale(plain, calendar).ok) return plain === text.trim() ? "" : plain;
  return onlyReading(plain, calendar);
}

/** A day in figures that is one in a single order only: 31/12/2025. Of two that can be meant, none is likelier. */
function onlyReading(text: string, calendar: CalendarOptions): string {
  const days = (["day-first", "month-first"] as const).flatMap((dates) => {
    const read = parsePeriod(text, { ...calendar, dates });
    return read.ok && read.value.precision === "day" ? [formatDay(read.value.last)] : [];
  });
  const [one, ...others] = new Set(days);
  return one === undefined || others.length > 0 ? "" : one;
}
