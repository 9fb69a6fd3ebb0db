/** Run as a process of its own under some `TZ`: prints what the calendar makes of days that time zones trip over. */

import { parsePeriod } from "../../src/calendar/parse-period.ts";
import { DEFAULT_CALENDAR, formatPeriod, isoPeriod } from "../../src/calendar/period.ts";
import {
  addStep,
  daysBetween,
  endOfMonthOf,
  formatDay,
  type PlanDate,
  parsePlanDate,
} from "../../src/calendar/plan-date.ts";
import { todayIn } from "../../src/calendar/time-zone.ts";
import { dueFrom, parseTimescale } from "../../src/calendar/timescale.ts";

const DAYS = [
  "1900-01-01",
  "1927-04-01",
  "2011-12-29",
  "2011-12-30",
  "2011-12-31",
  "2018-03-25",
  "2018-07-31",
  "2018-10-28",
  "2018-11-03",
  "2018-11-04",
  "2018-11-05",
  "2020-02-29",
  "2023-04-27",
  "2023-04-28",
  "2023-10-26",
  "2199-12-31",
];
const TIMESCALES = [
  "1 day",
  "10 days",
  "6 weeks",
  "3 months",
  "1 year",
  "30 December 2011",
  "November 2018",
  "Q3 2018/19",
  "immediate",
];

const lines: string[] = [];
for (const text of DAYS) {
  const date = parsePlanDate(text) as PlanDate;
  lines.push(
    `${text} ${formatDay(date)} ${endOfMonthOf(date)} ${daysBetween(parsePlanDate("2011-12-01") as PlanDate, date)}`,
  );
  for (const unit of ["day", "week", "month", "year"] as const) {
    lines.push(`  ${unit} ${[-2, -1, 0, 1, 2, 3].map((count) => addStep(date, { count, unit })).join(" ")}`);
  }
  for (const form of [text, text.slice(0, 7)]) {
    const baseline = parsePeriod(form, DEFAULT_CALENDAR);
    if (!baseline.ok) throw new Error(baseline.problem);
    lines.push(`  ${formatPeriod(baseline.value)} ${isoPeriod(baseline.value)}`);
    for (const timescale of TIMESCALES) {
      const read = parseTimescale(timescale, DEFAULT_CALENDAR);
      lines.push(`  ${timescale}: ${read.ok ? JSON.stringify(dueFrom(read.value, baseline.value)) : read.problem}`);
    }
  }
}
for (const instant of [
  "2011-12-30T09:59:59Z",
  "2011-12-30T10:00:00Z",
  "2018-11-04T02:59:59Z",
  "2018-07-31T23:00:00Z",
]) {
  const zones = ["Europe/London", "Pacific/Apia", "America/Sao_Paulo", "UTC"];
  lines.push(zones.map((zone) => todayIn(zone, Date.parse(instant))).join(" "));
}
// Every day of fifty years follows the one before it: none is left out, none comes twice.
const start = parsePlanDate("1990-01-01") as PlanDate;
for (let count = 0; count < 18_262; count += 1) {
  const [one, next] = [addStep(start, { count, unit: "day" }), addStep(start, { count: count + 1, unit: "day" })];
  if (daysBetween(one, next) !== 1 || next <= one) lines.push(`${next} does not follow ${one}`);
}
/** Shows that `TZ` reached this process; the caller takes it off before it compares. */
lines.push(`offset ${new Date(Date.UTC(2018, 6, 1)).getTimezoneOffset()}`);
process.stdout.write(`${lines.join("\n")}\n`);
