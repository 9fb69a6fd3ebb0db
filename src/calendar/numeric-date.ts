import type { CalendarOptions } from "./calendar-options.ts";
import { type Period, periodOfDay } from "./period.ts";
import { formatDay, type PlanDate, planDate } from "./plan-date.ts";
import { quote, type Read, refused, understood } from "./read.ts";

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * Reads `03/04/2018` (also with `.` or `-`) as the plan's `dates` says. Where the plan does not say it is refused: the
 * same figures are 3 April in Winchester and 4 March in Washington. Null where the text has another form.
 */
export function parseNumericDate(text: string, dates: CalendarOptions["dates"]): Read<Period> | null {
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
