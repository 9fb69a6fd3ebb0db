import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlanDate } from "../../src/calendar/plan-date.ts";
import { isTimeZone, todayIn } from "../../src/calendar/time-zone.ts";

describe("today", () => {
  it.each([
    ["Europe/London", "2018-10-31T23:59:59Z", "2018-10-31"],
    ["Europe/London", "2018-11-01T00:00:00Z", "2018-11-01"],
    // Summer time: midnight in London is 23:00 UTC.
    ["Europe/London", "2018-07-31T23:00:00Z", "2018-08-01"],
    ["America/Los_Angeles", "2018-11-01T06:59:59Z", "2018-10-31"],
    ["Pacific/Kiritimati", "2018-10-31T10:00:00Z", "2018-11-01"],
    ["Asia/Kolkata", "2018-10-31T18:30:00Z", "2018-11-01"],
    // Samoa left out 30 December 2011.
    ["Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"],
    // Clocks in São Paulo went from 23:59 to 01:00.
    ["America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04"],
    ["America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03"],
    ["UTC", "1900-01-01T00:00:00Z", "1900-01-01"],
  ])("in %s at %s is %s", (zone, instant, expected) => {
    expect(todayIn(zone, Date.parse(instant))).toBe(expected);
  });

  it("is a day of the calendar at any instant", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9e15, max: 9e15 }),
        fc.constantFrom("UTC", "Pacific/Kiritimati", "Pacific/Niue"),
        (instant, zone) => {
          const today = todayIn(zone, instant);
          expect(parsePlanDate(today)).toBe(today);
        },
      ),
    );
    expect(todayIn("Pacific/Kiritimati", Number.POSITIVE_INFINITY)).toBe("2199-12-31");
    expect(todayIn("America/Los_Angeles", Number.NEGATIVE_INFINITY)).toBe("1900-01-01");
  });
});

describe("the name of a time zone", () => {
  it("is one that this Node knows", () => {
    for (const name of ["Europe/London", "UTC", "Pacific/Apia"]) expect(isTimeZone(name)).toBe(true);
    for (const name of ["Europe/Londn", "", "+01:00", "-05", "London", "Europe/London ", "__proto__"]) {
      expect(isTimeZone(name)).toBe(false);
    }
    fc.assert(fc.property(fc.string(), (name) => typeof isTimeZone(name) === "boolean"));
  });
});
