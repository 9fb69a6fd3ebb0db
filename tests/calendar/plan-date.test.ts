import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addStep,
  addStepOrNull,
  daysBetween,
  endOfMonthOf,
  FIRST_DAY,
  formatDay,
  LAST_DAY,
  parsePlanDate,
  planDate,
  startOfMonthOf,
} from "../../src/calendar/plan-date.ts";
import { anyDay, anyStep, day, plansDay } from "./samples.ts";

describe("a day of the calendar", () => {
  it("exists or is null", () => {
    expect(planDate(2018, 10, 31)).toBe("2018-10-31");
    expect(planDate(2018, 2, 29)).toBeNull();
    expect(planDate(2020, 2, 29)).toBe("2020-02-29");
    expect(planDate(1900, 2, 29)).toBeNull();
    expect(planDate(2000, 2, 29)).toBe("2000-02-29");
    expect(planDate(2018, 13, 1)).toBeNull();
    expect(planDate(2018, 0, 1)).toBeNull();
    expect(planDate(2018, 4, 31)).toBeNull();
    expect(planDate(2018, 4.5, 1)).toBeNull();
    expect(planDate(Number.NaN, 1, 1)).toBeNull();
  });

  it("lies within 1900 to 2199", () => {
    expect(planDate(1899, 12, 31)).toBeNull();
    expect(planDate(2200, 1, 1)).toBeNull();
    expect(planDate(1900, 1, 1)).toBe(FIRST_DAY);
    expect(planDate(2199, 12, 31)).toBe(LAST_DAY);
    expect(parsePlanDate("0218-10-31")).toBeNull();
  });

  it("is read back from its text, and only from that", () => {
    fc.assert(fc.property(anyDay, (date) => parsePlanDate(date) === date));
    for (const text of ["2018-1-1", "2018-10-31T00:00Z", " 2018-10-31", "20181031", "2018-10-32", ""]) {
      expect(parsePlanDate(text)).toBeNull();
    }
  });

  it("is written as people read it", () => {
    expect(formatDay(day("2018-10-01"))).toBe("1 October 2018");
  });

  it("knows its month's ends", () => {
    expect(startOfMonthOf(day("2020-02-17"))).toBe("2020-02-01");
    expect(endOfMonthOf(day("2020-02-17"))).toBe("2020-02-29");
    expect(endOfMonthOf(day("1900-02-01"))).toBe("1900-02-28");
  });
});

describe("stepping", () => {
  it("clamps to the month's end and never chains", () => {
    const january = day("2018-01-31");
    expect(addStep(january, { count: 1, unit: "month" })).toBe("2018-02-28");
    expect(addStep(january, { count: 2, unit: "month" })).toBe("2018-03-31");
    expect(addStep(january, { count: 1, unit: "month" }, 2)).toBe("2018-03-31");
    expect(addStep(day("2020-02-29"), { count: 1, unit: "year" })).toBe("2021-02-28");
    expect(addStep(day("2020-02-29"), { count: 1, unit: "year" }, 4)).toBe("2024-02-29");
  });

  it("goes back where times is negative", () => {
    expect(addStep(day("2018-03-31"), { count: 1, unit: "month" }, -1)).toBe("2018-02-28");
  });

  it("stops at the calendar's ends, or says null", () => {
    for (const unit of ["day", "week", "month", "year"] as const) {
      for (const count of [200_000, 1e9, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY]) {
        expect(addStep(day("2018-07-01"), { count, unit })).toBe(LAST_DAY);
        expect(addStep(day("2018-07-01"), { count, unit }, -1)).toBe(FIRST_DAY);
        expect(addStepOrNull(day("2018-07-01"), { count, unit })).toBeNull();
      }
    }
    expect(addStepOrNull(LAST_DAY, { count: 1, unit: "day" })).toBeNull();
    expect(addStepOrNull(FIRST_DAY, { count: 1, unit: "day" }, -1)).toBeNull();
  });

  it("gives an existing day from every day, by every step, however often", () => {
    fc.assert(
      fc.property(anyDay, anyStep, fc.integer(), (date, step, times) => {
        const result = addStep(date, step, times);
        expect(parsePlanDate(result)).toBe(result);
      }),
    );
  });

  it("agrees with counting days", () => {
    fc.assert(
      fc.property(plansDay, fc.integer({ min: -9_000, max: 9_000 }), (date, count) => {
        expect(daysBetween(date, addStep(date, { count, unit: "day" }))).toBe(count);
      }),
    );
    expect(daysBetween(day("2018-03-24"), day("2018-03-26"))).toBe(2);
    expect(daysBetween(day("2018-11-01"), day("2018-10-31"))).toBe(-1);
  });
});
