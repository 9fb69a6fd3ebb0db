import type { CalendarOptions } from "../../calendar/period.ts";
import type { PlanDate } from "../../calendar/plan-date.ts";
import { type DateOrder, dayTyped } from "../values/timescales.ts";

/** The days by which the dates of a document are read. */
export interface Days {
  readonly calendar: CalendarOptions;
  readonly order: DateOrder | null;
  /** As of when the document speaks: what names no year is of the year up to it. */
  readonly asOf: PlanDate;
  /** Nothing that is still to come can have happened. */
  readonly today: PlanDate;
}

/** What a commentary says: parts with a day of their own, and what has none. */
export interface Commentary {
  readonly dated: readonly { readonly date: PlanDate; readonly text: string }[];
  readonly undated: readonly string[];
}

const MONTHS = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
const FIGURES = "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})";
const WRITTEN = `\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTHS}\\.?(?:,?\\s+(?:\\d{4}|\\d{2}(?!\\d)))?`;
const BEFORE = "(?:(?:update(?:d)?|as (?:at|of)|on)\\s*:?\\s*)?";
/** A day at the beginning of a line: `15/01/2025 - drafted`, `12 May: drafted`, `[3 Feb 2025] drafted`. */
const LEADING = new RegExp(
  `^${BEFORE}(?:[[(](${FIGURES}|\\d{4}-\\d\\d-\\d\\d|${WRITTEN})[\\])]\\s*[:–—-]?\\s*|(${FIGURES}|\\d{4}-\\d\\d-\\d\\d)\\s*(?:[:–—-]\\s*|\\s+|$)|(${WRITTEN})\\s*(?:[:–—-]\\s*|$))`,
  "i",
);
/** Where one line holds several: behind a sentence, a day with a sign after it. */
const WITHIN = new RegExp(`(?<=[.;|!?])\\s+(?=(?:${FIGURES}|\\d{4}-\\d\\d-\\d\\d|${WRITTEN})\\s*[:–—-]\\s)`, "i");

/**
 * Parts a commentary at the days that its lines begin with; a line without one goes on with the line above. A month is no
 * day, and stays in the words.
 */
export function commentaryOf(lines: readonly string[], days: Days): Commentary {
  const dated: { date: PlanDate; text: string }[] = [];
  const undated: string[] = [];
  for (const line of lines.flatMap((one) => one.split(WITHIN))) {
    const found = LEADING.exec(line);
    const date = found === null ? null : dayOf(found[1] ?? found[2] ?? found[3] ?? "", days);
    const last = dated.at(-1);
    if (found !== null && date !== null) dated.push({ date, text: line.slice(found[0].length).trim() });
    else if (last === undefined) undated.push(line);
    else last.text = `${last.text}\n${line}`.trim();
  }
  return { dated: dated.filter(({ text }) => text !== ""), undated };
}

/** A day as it is typed; where it names no year, the last such day up to the as-of day. Null where it is still to come. */
function dayOf(text: string, days: Days): PlanDate | null {
  const { calendar, order, asOf, today } = days;
  const day = /\d{4}|[./-]\d{2}$|\D\d{2}$/.test(text)
    ? dayTyped(text, calendar, order)
    : [Number(asOf.slice(0, 4)), Number(asOf.slice(0, 4)) - 1]
        .map((year) => dayTyped(`${text} ${year}`, calendar, order))
        .find((one) => one !== null && one <= asOf);
  return day === null || day === undefined || day > today ? null : day;
}
