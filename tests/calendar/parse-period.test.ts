import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../src/calendar/parse-period.ts";
import { DEFAULT_CALENDAR, formatPeriod, isoPeriod } from "../../src/calendar/period.ts";
import { MONTH_NAMES } from "../../src/calendar/plan-date.ts";
import { DATE_FORMS } from "../../src/calendar/timescale-forms.ts";
import { runs } from "../support/properties.ts";
import { anyDay, anyPeriod, anyStart, anyText, period, refusalOf, understoodOf } from "./samples.ts";

const refused = (text: string, options = DEFAULT_CALENDAR) => refusalOf(parsePeriod(text, options));
const january = { dates: null, financialYearStarts: 1 };

describe("the forms of a date", () => {
  it.each([
    ["31 October 2018", "day", "2018-10-31", "2018-10-31"],
    ["31st october 2018", "day", "2018-10-31", "2018-10-31"],
    ["2nd Feb 2019", "day", "2019-02-02", "2019-02-02"],
    ["1 SEPT 2018", "day", "2018-09-01", "2018-09-01"],
    ["2018-10-31", "day", "2018-10-31", "2018-10-31"],
    ["October 2018", "month", "2018-10-01", "2018-10-31"],
    ["oct 2018", "month", "2018-10-01", "2018-10-31"],
    ["2018-10", "month", "2018-10-01", "2018-10-31"],
    ["February 2020", "month", "2020-02-01", "2020-02-29"],
    ["Q1 2018/19", "quarter", "2018-04-01", "2018-06-30"],
    ["Q3 2018/19", "quarter", "2018-10-01", "2018-12-31"],
    ["q4 2018/19", "quarter", "2019-01-01", "2019-03-31"],
    ["2018/19", "year", "2018-04-01", "2019-03-31"],
    ["1999/00", "year", "1999-04-01", "2000-03-31"],
    ["  31\n October\u00a02018 ", "day", "2018-10-31", "2018-10-31"],
  ])("%j is a %s", (text, precision, first, last) => {
    expect(period(text)).toMatchObject({ precision, first, last });
  });

  it("are each read as the list says", () => {
    for (const { form } of DATE_FORMS) expect(parsePeriod(form, DEFAULT_CALENDAR).ok, form).toBe(true);
  });

  it("takes the start of the financial year from the plan", () => {
    const july = { dates: null, financialYearStarts: 7 };
    expect(period("Q3 2018/19", july)).toMatchObject({ precision: "quarter", first: "2019-01-01", last: "2019-03-31" });
    expect(period("2018/19", july)).toMatchObject({ precision: "year", first: "2018-07-01", last: "2019-06-30" });
    expect(period("2018", january)).toMatchObject({ precision: "year", first: "2018-01-01", last: "2018-12-31" });
    expect(period("Q4 2018", january)).toMatchObject({ precision: "quarter", first: "2018-10-01", last: "2018-12-31" });
  });

  it("refuses the other kind of year, and says what to write", () => {
    expect(refused("2018/19", january)).toMatch(/spans two years.*financial-year-starts: 1.*write 2018;/);
    expect(refused("Q2 2018/19", january)).toMatch(/write Q2 2018;/);
    expect(refused("2018")).toMatch(/which financial year.*Write 2017\/18 or 2018\/19/);
    expect(refused("Q2 2018")).toMatch(/Write Q2 2017\/18 or Q2 2018\/19/);
  });
});

describe("a date in figures", () => {
  it("is refused with both readings where the plan says nothing", () => {
    const text = refused("03/04/2018");
    expect(text).toContain("“03/04/2018”");
    expect(text).toContain("3 April 2018");
    expect(text).toContain("4 March 2018");
    expect(text).toMatch(/plan\.yaml.*dates: day-first/);
    expect(refused("25.12.2018")).toMatch(/it can only be 25 December 2018/);
  });

  it("is read as the plan says", () => {
    expect(period("03/04/2018", { ...DEFAULT_CALENDAR, dates: "day-first" }).first).toBe("2018-04-03");
    expect(period("03/04/2018", { ...DEFAULT_CALENDAR, dates: "month-first" }).first).toBe("2018-03-04");
    expect(period("3-4-2018", { ...DEFAULT_CALENDAR, dates: "day-first" }).first).toBe("2018-04-03");
  });

  it("is never turned round to make it fit", () => {
    const text = refused("12/25/2018", { ...DEFAULT_CALENDAR, dates: "day-first" });
    expect(text).toMatch(/no day .*day-first.*25 December 2018 the other way round/);
    expect(refused("31/02/2018", { ...DEFAULT_CALENDAR, dates: "day-first" })).toContain("no day");
  });

  it("needs its year in full", () => {
    expect(refused("03/04/18", { ...DEFAULT_CALENDAR, dates: "day-first" })).toContain("two figures");
  });
});

describe("what is no date", () => {
  it.each([
    ["31 February 2018", /“31 February 2018” does not exist: February 2018 has 28 days/],
    ["29 Feb 2018", /28 days/],
    ["2018-04-31", /April 2018 has 30 days/],
    ["0 May 2018", /does not exist/],
    ["2018-13", /there is no month 13/],
    ["2018-00-10", /there is no month 0/],
    ["31 Octobre 2018", /names no month: “Octobre”.*January, February/],
    ["1 October 0218", /not within the years 1900 to 2199/],
    ["2199/00", /not within the years 1900 to 2199/],
    ["2018/20", /no financial year.*2018\/19/],
    ["2018/04", /no financial year.*2018-04/],
    ["Q5 2018/19", /quarter that does not exist/],
    ["Q0 2018/19", /quarter that does not exist/],
    ["", /the date is empty/],
    ["next week", /“next week” is no date.*31 October 2018, 2018-10-31, October 2018/],
    ["Spring 2019", /is no date/],
    ["2018-10-31T00:00:00Z", /is no date/],
    ["October", /is no date/],
    ["constructor 2018", /is no date/],
  ])("%j is refused by what is wrong with it", (text, expected) => {
    expect(refused(text)).toMatch(expected);
  });

  it("is cut where it is long", () => {
    expect(refused("x".repeat(1_000_000)).length).toBeLessThan(400);
  });
});

describe("for every date", () => {
  it("format and parse undo each other, in words and in files", () => {
    const plans = anyStart.chain((starts) =>
      anyPeriod(starts).map((it) => [it, { dates: null, financialYearStarts: starts }] as const),
    );
    fc.assert(
      fc.property(plans, ([it, options]) => {
        expect(understoodOf(parsePeriod(formatPeriod(it), options))).toEqual(it);
        expect(understoodOf(parsePeriod(isoPeriod(it), options))).toEqual(it);
      }),
      { numRuns: runs(500) },
    );
  });

  it("letter case, ordinals, short months and spaces change nothing", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom("", "st", "ND", "rd", "th"),
        fc.boolean(),
        fc.boolean(),
        (date, ordinal, short, upper) => {
          const name = MONTH_NAMES[Number(date.slice(5, 7)) - 1] as string;
          const month = short ? name.slice(0, 3) : name;
          const text = ` ${Number(date.slice(8))}${ordinal}  ${upper ? month.toUpperCase() : month.toLowerCase()}\t${date.slice(0, 4)}`;
          expect(period(text)).toEqual({ precision: "day", first: date, last: date });
        },
      ),
    );
  });

  it("reading never throws", () => {
    const options = fc.record({
      dates: fc.constantFrom(null, "day-first" as const, "month-first" as const),
      financialYearStarts: fc.oneof(anyStart, fc.double()),
    });
    fc.assert(
      fc.property(anyText, options, (text, it) => {
        const read = parsePeriod(text, it);
        if (read.ok) expect(read.value.first <= read.value.last).toBe(true);
        else expect(read.problem !== "" && read.help !== "").toBe(true);
      }),
      { numRuns: runs(3000) },
    );
  });
});
