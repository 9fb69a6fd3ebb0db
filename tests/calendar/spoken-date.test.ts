import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../src/calendar/parse-period.ts";
import { DEFAULT_CALENDAR, isoPeriod, type Period } from "../../src/calendar/period.ts";
import {
  addStep,
  daysBetween,
  MONTH_NAMES,
  monthOf,
  type PlanDate,
  parsePlanDate,
} from "../../src/calendar/plan-date.ts";
import { parseSpokenDate, type SaidOn } from "../../src/calendar/spoken-date.ts";

const day = (text: string): PlanDate => parsePlanDate(text) as PlanDate;
const on = (text: string, facing: SaidOn["facing"] = "back"): SaidOn => ({ day: () => day(text), facing });
/** A Thursday. */
const THURSDAY = "2018-11-15";

function read(text: string, said: SaidOn): Period {
  const found = parseSpokenDate(text, DEFAULT_CALENDAR, said);
  if (!found.ok) throw new Error(found.problem);
  return found.value;
}

describe("said on Thursday 15 November 2018", () => {
  test.each([
    ["today", "2018-11-15", "2018-11-15"],
    ["Yesterday", "2018-11-14", "2018-11-14"],
    ["tomorrow", "2018-11-16", "2018-11-16"],
    ["friday", "2018-11-09", "2018-11-16"],
    ["thursday", "2018-11-15", "2018-11-15"],
    ["last thursday", "2018-11-08", "2018-11-08"],
    ["last fri", "2018-11-09", "2018-11-09"],
    ["in 2 weeks", "2018-11-29", "2018-11-29"],
    ["in a month", "2018-12-15", "2018-12-15"],
    ["10 days ago", "2018-11-05", "2018-11-05"],
    ["end of march", "2019-03-31", "2019-03-31"],
    ["end of october", "2018-10-31", "2019-10-31"],
    ["end of february 2020", "2020-02-29", "2020-02-29"],
    ["end of the month", "2018-11-30", "2018-11-30"],
    ["end of next month", "2018-12-31", "2018-12-31"],
    ["this month", "2018-11", "2018-11"],
    ["last month", "2018-10", "2018-10"],
    ["october", "2018-10", "2019-10"],
    ["31 oct", "2018-10-31", "2019-10-31"],
    ["31 Oct 2018", "2018-10-31", "2018-10-31"],
    ["31/10/2018", "2018-10-31", "2018-10-31"],
    ["10/31/2018", "2018-10-31", "2018-10-31"],
    ["05.05.2018", "2018-05-05", "2018-05-05"],
  ])("%s: of what was %s, of what is to come %s", (text, back, ahead) => {
    expect(isoPeriod(read(text, on(THURSDAY)))).toBe(back);
    expect(isoPeriod(read(text, on(THURSDAY, "ahead")))).toBe(ahead);
  });

  test.each([
    ["03/04/2018", "3 April 2018"],
    ["next friday", "16 November 2018 or 23 November 2018"],
    ["31 february", "does not exist"],
    ["in 0 days", "no length of time"],
    ["32/13/2018", "can be read in two ways"],
    ["in 200 years", "longer than a hundred years"],
    ["whenever", "is no date"],
    ["", "empty"],
    ["march of the end", "is no date"],
    ["31/10/18", "two figures"],
  ])("%s is refused: %s", (text, why) => {
    const found = parseSpokenDate(text, DEFAULT_CALENDAR, on(THURSDAY));
    expect(found).toMatchObject({ ok: false, problem: expect.stringContaining(why) });
  });

  test("a plan that says how figures are read is followed", () => {
    const said = { ...DEFAULT_CALENDAR, dates: "month-first" as const };
    expect(parseSpokenDate("03/04/2018", said, on(THURSDAY))).toMatchObject({
      ok: true,
      value: { last: "2018-03-04" },
    });
    expect(parseSpokenDate("31/10/2018", said, on(THURSDAY)).ok).toBe(false);
  });

  test("what is written whole asks for no day", () => {
    const silent: SaidOn = { day: () => expect.unreachable(), facing: "back" };
    expect(read("2018-10-31", silent).last).toBe("2018-10-31");
  });
});

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addStep(day("1950-01-01"), { count, unit: "day" }));
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
/** By JavaScript's own calendar, of which the program's knows nothing. */
const weekdayOf = (date: PlanDate): number => new Date(`${date}T12:00:00Z`).getUTCDay();

test("a weekday is within a week, on the side that is meant, and is that day of the week", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(6), (said, wanted) => {
      const name = WEEKDAYS[wanted] as string;
      const [past, coming] = [read(name, on(said)).last, read(name, on(said, "ahead")).last];
      expect([weekdayOf(past), weekdayOf(coming)]).toEqual([wanted, wanted]);
      expect(daysBetween(past, said)).toBeLessThan(7);
      expect(past <= said && said <= coming).toBe(true);
      expect(daysBetween(said, coming)).toBeLessThan(7);
    }),
  );
});

test("the end of a month is its last day, ahead never over, else the nearest", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(11), (said, month) => {
      const text = `end of ${MONTH_NAMES[month]}`;
      const [near, coming] = [read(text, on(said)).last, read(text, on(said, "ahead")).last];
      expect([monthOf(near), monthOf(coming)]).toEqual([month + 1, month + 1]);
      expect(monthOf(addStep(near, { count: 1, unit: "day" }))).not.toBe(month + 1);
      expect(coming >= said && daysBetween(said, coming) <= 366).toBe(true);
      expect(Math.abs(daysBetween(said, near))).toBeLessThanOrEqual(184);
    }),
  );
});

test("every date in figures and words is read as in a file, on any day", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (said, date) => {
      const written = `${Number(date.slice(8))} ${MONTH_NAMES[monthOf(date) - 1]} ${date.slice(0, 4)}`;
      for (const text of [date, date.slice(0, 7), written])
        expect(parseSpokenDate(text, DEFAULT_CALENDAR, on(said))).toEqual(parsePeriod(text, DEFAULT_CALENDAR));
    }),
  );
});

test("no text makes it throw", () => {
  const words = fc.constantFrom(
    "end",
    "of",
    "in",
    "ago",
    "march",
    "friday",
    "next",
    "the",
    "2",
    "31",
    "month",
    "1/1/2019",
  );
  fc.assert(
    fc.property(anyDay, fc.array(fc.oneof(words, fc.string())), (said, parts) => {
      parseSpokenDate(parts.join(" "), DEFAULT_CALENDAR, on(said));
    }),
  );
});
