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

describe("in London, which is asked about most", () => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short" });
  const check = (instant: number): void => {
    expect(todayIn("Europe/London", instant)).toBe(format.format(instant));
  };

  it("is the day that the system's own calendar gives, hour by hour through summer times", () => {
    const [from, until] = [Date.UTC(1967, 11, 25), Date.UTC(1973, 0, 5)];
    for (let instant = from; instant < until; instant += 3_600_000) check(instant);
    for (const date of ["2018-03-25", "2018-10-28", "2026-11-29"]) {
      for (let half = -48; half < 48; half += 1) check(Date.parse(date) + half * 1_800_000);
    }
  });

  it("is that day at any instant", () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2199, 11, 31) }), check));
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
