import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_CALENDAR } from "../../src/calendar/period.ts";
import { formatStep, LONGEST_STEP, parseStep } from "../../src/calendar/step.ts";
import { parseTimescale } from "../../src/calendar/timescale.ts";
import { DATE_FORMS, TIMESCALE_FORMS } from "../../src/calendar/timescale-forms.ts";
import { runs } from "../support/properties.ts";
import { anyStep, anyText, period, refusalOf, timescale, understoodOf } from "./samples.ts";

const refused = (text: string) => refusalOf(parseTimescale(text, DEFAULT_CALENDAR));

describe("the grammar of timescales", () => {
  it.each([
    ["3 months", 3, "month"],
    ["1 Month", 1, "month"],
    ["12 month", 12, "month"],
    ["6 WEEKS", 6, "week"],
    ["10 days", 10, "day"],
    ["2 years", 2, "year"],
    ["12 months (with regular review points)", 12, "month"],
    ["3 months (subject to (later) funding) ", 3, "month"],
  ] as const)("%j counts from the baseline", (text, count, unit) => {
    expect(timescale(text)).toEqual({ text, kind: "offset", step: { count, unit } });
  });

  it.each(["31 October 2018", "2018-10-31", "Oct 2018", "2018-10", "Q3 2018/19", "2018/19"])("%j is a date", (text) => {
    expect(timescale(text)).toEqual({ text, kind: "date", period: period(text) });
    expect(timescale(`${text} (provisional)`)).toEqual({
      text: `${text} (provisional)`,
      kind: "date",
      period: period(text),
    });
  });

  it.each(["immediate", "Ongoing", "TBC", "ongoing (see 3.2)"])("%j is a word of its own", (text) => {
    expect(timescale(text)).toEqual({ text, kind: text.toLowerCase().split(" ")[0] });
  });

  it("is the list that is exported", () => {
    for (const { form } of TIMESCALE_FORMS) expect(parseTimescale(form, DEFAULT_CALENDAR).ok, form).toBe(true);
    expect(TIMESCALE_FORMS).toEqual(expect.arrayContaining([...DATE_FORMS]));
  });

  it.each([
    "soon",
    "three months",
    "3",
    "months",
    "3 fortnights",
    "3-6 months",
    "3 months or 6 months",
    "+3 months",
    "3.5 months",
    "3 months (a) or 6 months (b)",
    "(3 months)",
    "3 months)",
    "3 months (",
    "٣ months",
    "",
    "__proto__",
    "within 3 months",
  ])("%j is refused with the list of forms", (text) => {
    for (const { form } of TIMESCALE_FORMS) expect(refused(text)).toContain(form);
  });

  it("refuses a date by what is wrong with it", () => {
    expect(refused("31 February 2018")).toContain("February 2018 has 28 days");
    expect(refused("03/04/2018")).toMatch(/3 April 2018.*4 March 2018.*dates/);
  });

  it.each(["0 months", "0000 days"])("%j is refused: it is no length", (text) => {
    expect(refused(text)).toContain("from 1");
  });

  it.each([
    "1201 months",
    "101 years",
    "5201 weeks",
    "36501 days",
    "99999999999999999999 months",
    `${"9".repeat(5000)} years`,
  ])("a step of more than a hundred years is refused (%#)", (text) => {
    expect(refused(text)).toContain("a hundred years");
  });

  it("reads any text without throwing, and keeps what it understood word for word", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `3 months (${text})`),
        ),
        (text) => {
          const read = parseTimescale(text, DEFAULT_CALENDAR);
          if (read.ok) expect(read.value.text).toBe(text);
          else expect(read.help).not.toBe("");
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  it("reads a huge text at once", () => {
    for (const text of [
      " ".repeat(2e6),
      "(".repeat(2e6),
      ")".repeat(2e6),
      `3 months ${"()".repeat(1e6)}`,
      `${" (".repeat(1e6)})`,
    ]) {
      expect(refused(text).length).toBeLessThan(1000);
    }
  });
});

describe("a step", () => {
  it("is read back from what is written", () => {
    fc.assert(
      fc.property(anyStep, (step) => {
        expect(understoodOf(parseStep(formatStep(step)))).toEqual(step);
      }),
    );
    expect(formatStep({ count: 1, unit: "month" })).toBe("1 month");
    expect(formatStep({ count: 6, unit: "week" })).toBe("6 weeks");
  });

  it("is refused by what is wrong with it", () => {
    expect(refusalOf(parseStep("every month"))).toMatch(
      /“every month” is no length of time.*10 days, 6 weeks, 3 months or 1 year/,
    );
    expect(refusalOf(parseStep(" "))).toContain("empty");
    expect(refusalOf(parseStep("0 days"))).toContain("from 1");
    expect(refusalOf(parseStep("5000 months"))).toContain(`${LONGEST_STEP.month} months`);
    fc.assert(
      fc.property(anyText, (text) => typeof parseStep(text).ok === "boolean"),
      { numRuns: runs(1000) },
    );
  });
});
