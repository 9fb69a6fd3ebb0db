import type { CalendarOptions } from "./calendar-options.ts";
import { parseFinancialPeriod } from "./financial-period.ts";
import { MONTH_NAMES, monthNumber } from "./month-names.ts";
import { parseNumericDate } from "./numeric-date.ts";
import { type Period, periodOfDay, periodOfMonth } from "./period.ts";
import { daysInMonth, FIRST_YEAR, LAST_YEAR, planDate } from "./plan-date.ts";
import { oneLine, quote, type Read, refused, understood } from "./read.ts";
import { DATE_FORMS, listForms } from "./timescale-forms.ts";

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const IN_WORDS = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+) (\d{4})$/i;
/** Longer than any date; what is longer need not be looked at. */
const LONGEST = 40;

/**
 * Reads a date as exact as it is given: `31 October 2018` (`31st Oct 2018`), `2018-10-31`, `October 2018`, `2018-10`,
 * `Q3 2018/19`, `2018/19`, and `03/04/2018` where the plan says how. What is refused is named with its help; anything
 * that has none of these forms is answered with the list of them.
 */
export function parsePeriod(text: string, options: CalendarOptions): Read<Period> {
  return (
    parseDateForm(oneLine(text), options) ??
    refused(
      text.trim() === "" ? "the date is empty" : `${quote(text)} is no date`,
      `Write it in one of these forms: ${listForms(DATE_FORMS)}.`,
    )
  );
}

/** As `parsePeriod` for a text on one line, but null where it has none of the forms of a date. */
export function parseDateForm(text: string, options: CalendarOptions): Read<Period> | null {
  if (text.length > LONGEST) return null;
  return (
    parseIso(text) ??
    parseInWords(text) ??
    parseFinancialPeriod(text, options.financialYearStarts) ??
    parseNumericDate(text, options.dates)
  );
}

function parseIso(text: string): Read<Period> | null {
  const parts = ISO.exec(text);
  return parts && inCalendar(text, Number(parts[1]), Number(parts[2]), parts[3]);
}

function parseInWords(text: string): Read<Period> | null {
  const parts = IN_WORDS.exec(text);
  if (!parts) return null;
  const [, day, name, year] = parts as unknown as [string, string | undefined, string, string];
  const month = monthNumber(name);
  if (month !== null) return inCalendar(text, Number(year), month, day);
  // "Spring 2019" is no date at all, but "31 Octobre 2018" is one with a slip in its month.
  return day === undefined
    ? null
    : refused(`${quote(text)} names no month: ${quote(name)}`, `The months are ${MONTH_NAMES.join(", ")}.`);
}

function inCalendar(text: string, year: number, month: number, day: string | undefined): Read<Period> {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refused(`${quote(text)} is not within the years ${FIRST_YEAR} to ${LAST_YEAR}`, "Check the year.");
  }
  const first = planDate(year, month, 1);
  if (first === null) {
    return refused(`${quote(text)} does not exist: there is no month ${month}`, "Write the months as 01 to 12.");
  }
  if (day === undefined) return understood(periodOfMonth(first));
  const date = planDate(year, month, Number(day));
  if (date !== null) return understood(periodOfDay(date));
  const monthName = `${MONTH_NAMES[month - 1]} ${year}`;
  const length = daysInMonth(year, month);
  return refused(`${quote(text)} does not exist: ${monthName} has ${length} days`, `Write a day from 1 to ${length}.`);
}
