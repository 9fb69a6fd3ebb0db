import { oneLine, quote } from "../text/quote.ts";
import {
  type CalendarOptions,
  financialQuarter,
  financialYear,
  type Period,
  periodOfDay,
  periodOfMonth,
  yearName,
} from "./period.ts";
import {
  daysInMonth,
  FIRST_YEAR,
  formatDay,
  LAST_YEAR,
  MONTH_NAMES,
  monthNumber,
  type PlanDate,
  planDate,
} from "./plan-date.ts";
import { type Read, refused, understood } from "./read.ts";
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

const FINANCIAL = /^(?:q(\d) )?(\d{4})(?:\/(\d{2}))?$/i;

/**
 * Reads `2018/19` and `Q3 2018/19`: the financial year that starts in month `starts` (1–12) of its first year. Where it
 * starts in January it is the calendar year, written `2018` and `Q3 2018`. Each form is refused in a plan of the other
 * kind, where it would mean two things. Null where the text has another form.
 */
function parseFinancialPeriod(text: string, starts: number): Read<Period> | null {
  const parts = FINANCIAL.exec(text);
  if (!parts) return null;
  const [, quarter, first, second] = parts;
  const year = Number(first);
  const prefix = quarter === undefined ? "" : `Q${quarter} `;
  const wanted = `${prefix}${yearName(year, starts)}`;

  if (quarter !== undefined && (quarter < "1" || quarter > "4")) {
    return refused(
      `${quote(text)} names a quarter that does not exist`,
      "The quarters of a year are Q1, Q2, Q3 and Q4.",
    );
  }
  if (second !== undefined && Number(second) !== (year + 1) % 100) {
    return refused(
      `${quote(text)} is no financial year: the two years of one follow each other`,
      `Write a financial year like ${yearName(year, starts)}, a month like ${first}-04.`,
    );
  }
  if (second !== undefined && starts === 1) {
    return refused(
      `${quote(text)} spans two years, but plan.yaml says financial-year-starts: 1`,
      `Where the financial year is the calendar year, write ${wanted}; or correct financial-year-starts in plan.yaml.`,
    );
  }
  if (second === undefined && starts !== 1) {
    return refused(
      `${quote(text)} does not say which financial year is meant`,
      `Write ${prefix}${yearName(year - 1, starts)} or ${wanted}, or the month like ${first}-12. (With financial-year-starts: 1 in plan.yaml, ${prefix}${first} is read by the calendar year.)`,
    );
  }
  const period = quarter === undefined ? financialYear(year, starts) : financialQuarter(year, Number(quarter), starts);
  return period
    ? understood(period)
    : refused(`${quote(text)} is not within the years ${FIRST_YEAR} to ${LAST_YEAR}`, "Check the year.");
}

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * Reads `03/04/2018` (also with `.` or `-`) as the plan's `dates` says. Where the plan does not say it is refused: the
 * same figures are 3 April in Winchester and 4 March in Washington. Null where the text has another form.
 */
function parseNumericDate(text: string, dates: CalendarOptions["dates"]): Read<Period> | null {
  const parts = NUMERIC.exec(text);
  if (!parts) return null;
  const [, one, , two, year] = parts as unknown as [string, string, string, string, string];
  if (year.length === 2) {
    return refused(`${quote(text)} has a year of two figures`, "Write the date like 31 October 2018 or 2018-10-31.");
  }
  const dayFirst = planDate(Number(year), Number(two), Number(one));
  const monthFirst = planDate(Number(year), Number(one), Number(two));
  const help = `Write the day like 31 October 2018 or 2018-10-31${dates ? "" : ", or say in plan.yaml how such dates are read: dates: day-first (or month-first)"}.`;
  if (dates === null) return refused(bothReadings(text, dayFirst, monthFirst), help);

  const [day, other] = dates === "day-first" ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (day !== null) return understood(periodOfDay(day));
  const otherwise = other === null ? "" : ` (it would be ${formatDay(other)} the other way round)`;
  return refused(`${quote(text)} is no day of 1900 to 2199 when read ${dates}, as plan.yaml says${otherwise}`, help);
}

function bothReadings(text: string, dayFirst: PlanDate | null, monthFirst: PlanDate | null): string {
  const name = (day: PlanDate | null) => (day === null ? "no day of 1900 to 2199" : formatDay(day));
  const only = dayFirst === null ? monthFirst : monthFirst === null ? dayFirst : null;
  if (only !== null)
    return `${quote(text)} is written in figures, and the plan does not say which come first; it can only be ${formatDay(only)}`;
  return `${quote(text)} can be read in two ways: day first it is ${name(dayFirst)}, month first ${name(monthFirst)}`;
}
