import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth } from "../../src/calendar/plan-date.ts";
import { stepPeriod, stepPeriodOrNull } from "../../src/calendar/step.ts";
import { dueFrom } from "../../src/calendar/timescale.ts";
import { runs } from "../support/properties.ts";
import { anyPeriod, anyStep, anyUnit, period, plansDay, timescale } from "./samples.ts";

const due = (text: string, baseline: string) => dueFrom(timescale(text), period(baseline));

describe("the due date of a timescale", () => {
  it.each([
    ["3 months", "2018-07", "2018-10", "July 2018 + 3 months = October 2018, due by 31 October 2018"],
    ["6 months", "2018-07", "2019-01", "July 2018 + 6 months = January 2019, due by 31 January 2019"],
    [
      "12 months (with regular review points)",
      "2018-07",
      "2019-07",
      "July 2018 + 12 months = July 2019, due by 31 July 2019",
    ],
    ["1 year", "2018-07", "2019-07", "July 2018 + 1 year = July 2019, due by 31 July 2019"],
    ["7 months", "2018-07", "2019-02", "July 2018 + 7 months = February 2019, due by 28 February 2019"],
    ["3 months", "2018-07-01", "2018-10-01", "1 July 2018 + 3 months = 1 October 2018"],
    ["1 month", "2018-01-31", "2018-02-28", "31 January 2018 + 1 month = 28 February 2018"],
    ["6 weeks", "2018-07", "2018-09-11", "31 July 2018 (the last day of July 2018) + 6 weeks = 11 September 2018"],
    ["10 days", "2018-07-01", "2018-07-11", "1 July 2018 + 10 days = 11 July 2018"],
    ["3 months", "Q1 2018/19", "Q2 2018/19", "Q1 2018/19 + 3 months = Q2 2018/19, due by 30 September 2018"],
    [
      "1 month",
      "Q1 2018/19",
      "2018-07",
      "June 2018 (the last month of Q1 2018/19) + 1 month = July 2018, due by 31 July 2018",
    ],
    ["1 year", "2018/19", "2019/20", "2018/19 + 1 year = 2019/20, due by 31 March 2020"],
    ["October 2018", "2018-07", "2018-10", "printed as October 2018, due by 31 October 2018"],
    ["31 October 2018", "2018-07", "2018-10-31", "printed as 31 October 2018"],
    ["Q3 2018/19", "2018-07", "Q3 2018/19", "printed as Q3 2018/19, due by 31 December 2018"],
    ["immediate", "2018-07", "2018-07", "due with the baseline, July 2018, by 31 July 2018"],
    ["immediate", "2018-07-01", "2018-07-01", "due with the baseline, 1 July 2018"],
  ])("%s from %s is %s", (text, baseline, expected, working) => {
    expect(due(text, baseline)).toEqual({ due: period(expected), working });
  });

  it("is none where the plan gives none", () => {
    expect(due("ongoing", "2018-07")).toEqual({ due: null, working: "ongoing: no due date, looked at in reviews" });
    expect(due("tbc", "2018-07")).toEqual({ due: null, working: "to be confirmed: no due date yet" });
  });

  it("is none past 2199, and says so", () => {
    expect(due("3 months", "2199-12")).toEqual({
      due: null,
      working: "December 2199 + 3 months is past 2199, the last year that can be worked out: no due date",
    });
    expect(due("100 years", "2100-01-01").due).toBeNull();
  });

  it("names quarters by the plan's own year", () => {
    const july = { dates: null, financialYearStarts: 7 };
    expect(dueFrom(timescale("3 months"), period("Q1 2018/19", july)).working).toBe(
      "Q1 2018/19 + 3 months = Q2 2018/19, due by 31 December 2018",
    );
  });

  it("is never earlier than the baseline, later with a longer step, and never throws", () => {
    fc.assert(
      fc.property(anyPeriod(4), anyStep, (baseline, step) => {
        const result = dueFrom({ text: "", kind: "offset", step }, baseline);
        if (result.due === null) expect(result.working).toContain("2199");
        else expect(result.due.last > baseline.last && result.due.first >= baseline.first).toBe(true);
      }),
      { numRuns: runs(500) },
    );
    const counts = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(anyPeriod(4, plansDay), anyUnit, counts, counts, (baseline, unit, one, more) => {
        const earlier = stepPeriod(baseline, { count: one, unit });
        const later = stepPeriod(baseline, { count: one + more, unit });
        expect(earlier.last < later.last).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it("keeps the precision of the baseline in months and years, and gives a day in weeks and days", () => {
    fc.assert(
      fc.property(anyPeriod(4, plansDay), fc.integer({ min: 1, max: 30 }), anyUnit, (baseline, count, unit) => {
        const result = stepPeriod(baseline, { count, unit });
        if (unit === "day" || unit === "week") expect(result.precision).toBe("day");
        else if (baseline.precision === "day" || baseline.precision === "month" || unit === "year")
          expect(result.precision).toBe(baseline.precision);
        if (result.precision !== "day")
          expect(result.last.slice(8)).toBe(
            `${daysInMonth(Number(result.last.slice(0, 4)), Number(result.last.slice(5, 7)))}`,
          );
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("repetition", () => {
  it("counts every time from the start", () => {
    const monthly = { count: 1, unit: "month" } as const;
    const dates = [0, 1, 2, 3].map((times) => stepPeriod(period("2018-01-31"), monthly, times).last);
    expect(dates).toEqual(["2018-01-31", "2018-02-28", "2018-03-31", "2018-04-30"]);
    expect(stepPeriod(period("2018-07"), { count: 3, unit: "month" }, 2)).toEqual(period("2019-01"));
    expect(stepPeriod(period("2018-07"), { count: 6, unit: "week" }, 2)).toEqual(period("2018-10-23"));
  });

  it("is the same as one step of the whole length", () => {
    fc.assert(
      fc.property(anyPeriod(4, plansDay), anyUnit, fc.nat(6), fc.nat(6), (start, unit, count, times) => {
        expect(stepPeriod(start, { count, unit }, times)).toEqual(stepPeriod(start, { count: count * times, unit }));
      }),
    );
  });

  it("stops at the calendar's end", () => {
    expect(stepPeriod(period("2199-11"), { count: 3, unit: "month" })).toEqual(period("2199-12"));
    expect(stepPeriod(period("2199-11"), { count: 9, unit: "week" })).toEqual(period("2199-12-31"));
    expect(stepPeriodOrNull(period("2199-11"), { count: 3, unit: "month" })).toBeNull();
    fc.assert(
      fc.property(anyPeriod(4), anyStep, fc.integer(), (start, step, times) => {
        const result = stepPeriod(start, step, times);
        expect(result.first >= "1900-01-01" && result.first <= result.last && result.last <= "2199-12-31").toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});
