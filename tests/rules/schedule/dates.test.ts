import { describe, expect, it } from "vitest";
import { RULES } from "../../../src/rules/index.ts";
import { entriesOutOfOrder } from "../../../src/rules/record/entries-out-of-order.ts";
import { entryInFuture } from "../../../src/rules/record/entry-in-future.ts";
import { ledgerFacts } from "../../../src/rules/rule.ts";
import { dueAfterCompletion } from "../../../src/rules/schedule/due-after-completion.ts";
import { dueBeforeNeeded } from "../../../src/rules/schedule/due-before-needed.ts";
import { forecastAfterDue } from "../../../src/rules/schedule/forecast-after-due.ts";
import { milestoneMissed } from "../../../src/rules/schedule/milestone-missed.ts";
import { overdue } from "../../../src/rules/schedule/overdue.ts";
import { reviewMissed } from "../../../src/rules/schedule/review-missed.ts";
import { stale } from "../../../src/rules/schedule/stale.ts";
import { toBeConfirmed } from "../../../src/rules/schedule/to-be-confirmed.ts";
import { schedule } from "../../../src/schedule/schedule.ts";
import { actionFile, findingsOf, inShort } from "../../support/findings.ts";
import { BASE, on, planOf } from "../../support/ledger.ts";

const A = "actions/1.1.1-a.md";
const B = "actions/1.1.2-b.md";
const one = (front: string) => ({ [A]: actionFile("1.1.1", front) });
const approved = "decision: { outcome: approved, body: board }";

describe("PLAN401 overdue", () => {
  it("points at the date that was missed: the timescale, or the entry that moved it", () => {
    const files = one(`timescale: 1 month\nprogress:\n  - { date: 2018-08-05, due: 2018-09, ${approved} }`);
    expect(inShort(findingsOf(overdue, files, { asOf: "2018-09-01" }))).toEqual([]);
    expect(findingsOf(overdue, files, { asOf: "2018-10-01" })).toMatchObject([
      { place: { path: A, keys: ["progress", 0, "due"] }, message: expect.stringContaining("30 September 2018") },
    ]);
    expect(findingsOf(overdue, one("timescale: 1 month"), { asOf: "2018-09-01" })).toMatchObject([
      { place: { path: A, keys: ["timescale"] }, message: expect.stringContaining("31 August 2018") },
    ]);
  });
});

describe("PLAN403 milestone-missed", () => {
  const files = one(
    "milestones:\n  - { by: 2018-09, title: Chair }\nprogress:\n  - { date: 2018-10-05, met: [Chair] }",
  );

  it("stands until the milestone is met, also late", () => {
    expect(findingsOf(milestoneMissed, files, { asOf: "2018-09-30" })).toEqual([]);
    expect(findingsOf(milestoneMissed, files, { asOf: "2018-10-04" })).toMatchObject([
      { message: "1.1.1 has not met its milestone “Chair”, which was due by 30 September 2018" },
    ]);
    expect(findingsOf(milestoneMissed, files, { asOf: "2018-10-05" })).toEqual([]);
  });
});

describe("PLAN404 review-missed", () => {
  it("says when the last review was, and keeps its value while it is owed", () => {
    const files = one("review: every 1 month\nprogress:\n  - { date: 2018-08-20, review: done }");
    const found = findingsOf(reviewMissed, files, { asOf: "2018-10-01" });
    expect(found).toMatchObject([
      {
        message: "1.1.1 was to be reviewed by 30 September 2018: the last review was on 20 August 2018",
        value: "2018-09-30",
      },
    ]);
    expect(findingsOf(reviewMissed, files, { asOf: "2019-01-01" })).toMatchObject([{ value: "2018-09-30" }]);
  });
});

describe("PLAN405 forecast-after-due", () => {
  it("says that the later date was asked for, where it was and reaches far enough", () => {
    const asking = (due: string) =>
      one(`timescale: 6 months\nprogress:\n  - { date: 2018-10-05, forecast: 2019-03, due: ${due} }`);
    expect(findingsOf(forecastAfterDue, asking("2019-03"))).toMatchObject([
      {
        message: "1.1.1 is forecast for March 2019, 59 days after its due date, 31 January 2019",
        help: "Have the request decided: the due date of March 2019, asked for on 5 October 2018, waits for a decision.",
      },
    ]);
    expect(findingsOf(forecastAfterDue, asking("2019-02"))).toMatchObject([
      { help: expect.stringContaining("Ask for a later date") },
    ]);
  });

  it("points at the correction where that says the forecast", () => {
    const files = one(
      "timescale: 6 months\nprogress:\n  - { date: 2018-10-05, forecast: 2019-01 }\n  - { date: 2018-10-06, corrects: 2018-10-05, forecast: 2019-03 }",
    );
    expect(inShort(findingsOf(forecastAfterDue, files))).toEqual([`${A} progress.1.forecast 2019-03-31`]);
  });
});

describe("PLAN407 due-after-completion", () => {
  it("compares last days, and keeps quiet where the plan has no completion", () => {
    expect(findingsOf(dueAfterCompletion, one("timescale: 31 July 2019"))).toEqual([]);
    expect(findingsOf(dueAfterCompletion, one("timescale: 1 August 2019"))).toMatchObject([
      { related: [{ place: { path: "plan.yaml", keys: ["completion"] } }] },
    ]);
    const plan = (BASE["plan.yaml"] as string).replace("completion: 2019-07\n", "");
    expect(findingsOf(dueAfterCompletion, { ...one("timescale: 10 years"), "plan.yaml": plan })).toEqual([]);
  });
});

describe("PLAN408 to-be-confirmed", () => {
  it("says that a date was asked for", () => {
    const files = one("timescale: TBC\nprogress:\n  - { date: 2018-10-05, due: 2019-03 }");
    expect(findingsOf(toBeConfirmed, files)).toMatchObject([
      {
        message: "1.1.1 has no due date yet: its timescale is “TBC”",
        help: "Have the request decided: the due date of March 2019, asked for on 5 October 2018, waits for a decision.",
      },
    ]);
  });
});

describe("PLAN411 entry-in-future", () => {
  it("goes by today, never by the day that is asked about", () => {
    const files = one("progress:\n  - { date: 2018-10-05, status: in-progress }");
    expect(findingsOf(entryInFuture, files, { asOf: "2018-08-01", now: "2018-10-05" })).toEqual([]);
    expect(findingsOf(entryInFuture, files, { asOf: "2020-01-01", now: "2018-10-04" })).toMatchObject([
      { message: "1.1.1 has an entry of 5 October 2018, in the future: today is 4 October 2018" },
    ]);
  });
});

describe("PLAN412 due-before-needed", () => {
  const files = (a: string, b: string) => ({ [A]: actionFile("1.1.1", a), [B]: actionFile("1.1.2", b) });

  it("goes by the dates as they are now, and shows where the other is due", () => {
    const moved = `timescale: 3 months\nprogress:\n  - { date: 2018-10-05, due: 2019-03, ${approved} }`;
    const found = findingsOf(dueBeforeNeeded, files("timescale: 6 months\nneeds: [1.1.2]", moved));
    expect(found).toMatchObject([
      {
        message: "1.1.1 is due by 31 January 2019, but waits for 1.1.2, which is due by 31 March 2019",
        value: "1.1.2",
        related: [{ place: { path: B, keys: ["progress", 0, "due"] } }],
      },
    ]);
  });

  it.each([
    ["timescale: 6 months\nneeds: [1.1.2]", "timescale: 6 months"],
    ["timescale: 6 months\nneeds: [1.1.1]", "timescale: 9 months"],
    ["timescale: 6 months\nneeds: [9.9.9]", "timescale: 9 months"],
    ["timescale: ongoing\nneeds: [1.1.2]", "timescale: 9 months"],
    ["timescale: 6 months\nneeds: [1.1.2]", "timescale: tbc"],
    ["timescale: 6 months\nneeds: [1.1.2]", "timescale: 9 months\nadded: { date: 2018-11-01 }"],
    [
      "timescale: 6 months\nneeds: [1.1.2]",
      "timescale: 9 months\nprogress:\n  - { date: 2018-08-01, status: proposed }",
    ],
    [
      "timescale: 6 months\nneeds: [1.1.2]",
      `timescale: 9 months\nprogress:\n  - { date: 2018-08-01, status: withdrawn, ${approved} }`,
    ],
  ])("keeps quiet: %j, %j", (a, b) => {
    expect(findingsOf(dueBeforeNeeded, files(a, b))).toEqual([]);
  });
});

describe("PLAN416 stale", () => {
  it("takes the length of time from the plan, and the day that it began for an action that was added", () => {
    const files = {
      ...one("added: { date: 2018-10-01 }"),
      "plan.yaml": `${BASE["plan.yaml"]}rating: { stale: 2 weeks }\n`,
    };
    expect(findingsOf(stale, files, { asOf: "2018-10-15" })).toEqual([]);
    expect(findingsOf(stale, files, { asOf: "2018-10-16" })).toMatchObject([
      { message: "nothing has been recorded of 1.1.1 since it was added on 1 October 2018: longer than 2 weeks" },
    ]);
  });

  it("counts a correction on the day it was written", () => {
    const lines =
      "  - { date: 2018-08-01, status: in-progress }\n  - { date: 2018-10-01, corrects: 2018-08-01, note: No. }";
    const files = one(`progress:\n${lines}`);
    expect(findingsOf(stale, files, { asOf: "2019-01-01" })).toEqual([]);
    expect(inShort(findingsOf(stale, files, { asOf: "2019-01-02" }))).toEqual([`${A} progress.1.date 2018-10-01`]);
  });

  it("asks an owner who is still there", () => {
    const directory = (BASE["directory.yaml"] as string).replace(
      "people: {}",
      "people: { jo: { name: Jo, until: 2018-09-30 }, kim: { name: Kim, until: 2018-11-01 } }",
    );
    const help = (owners: string) =>
      findingsOf(stale, { ...one(`owners: [${owners}]`), "directory.yaml": directory }, { asOf: "2018-11-01" })[0]
        ?.help;
    expect(help("jo, kim, nurse")).toContain("Ask Kim how it stands");
    expect(help("jo")).toContain("Ask Jo how it stands");
    expect(findingsOf(stale, one("owners: []"), { asOf: "2018-11-01" })[0]?.help).toContain("Ask those who work on it");
  });
});

describe("PLAN423 entries-out-of-order", () => {
  it("names each entry that stands below a later one", () => {
    const dates = ["2018-10-11", "2018-10-05", "2018-10-04", "2018-10-04", "2018-10-20"];
    const files = one(`progress:\n${dates.map((date) => `  - { date: ${date}, note: N. }`).join("\n")}`);
    expect(inShort(findingsOf(entriesOutOfOrder, files))).toEqual([
      `${A} progress.1.date 2018-10-05`,
      `${A} progress.2.date 2018-10-04`,
    ]);
  });
});

describe("the rules on dates together", () => {
  const late = [
    "timescale: 1 month",
    "review: every 1 month",
    "milestones:\n  - { by: 2018-08, title: Chair }",
    "needs: [1.1.2]",
    "progress:",
    "  - { date: 2018-07-05, status: STATUS, forecast: 2018-08, decision: { outcome: approved, body: board, ref: minute 1 } }",
  ].join("\n");
  const codes = (status: string, asOf = "2018-12-01"): string[] => {
    const files = {
      [A]: actionFile("1.1.1", late.replace("STATUS", status)),
      [B]: actionFile(
        "1.1.2",
        "timescale: ongoing\nreview: every 2 years\nprogress:\n  - { date: 2018-11-30, note: Well. }",
      ),
    };
    const facts = ledgerFacts(schedule(planOf(files), on(asOf)), on("2026-11-22"));
    return RULES.flatMap((rule) => [...rule.check(facts)])
      .map((it) => it.rule.code)
      .filter((code) => code.startsWith("PLAN4"));
  };

  it("raise what is late of an action that is still to be done", () => {
    expect(codes("in-progress")).toEqual(["PLAN401", "PLAN403", "PLAN404", "PLAN406", "PLAN416"]);
  });

  it.each(["proposed", "withdrawn", "superseded", "transferred"])("leave an action that is %s alone", (status) => {
    expect(codes(status)).toEqual([]);
  });

  it("say the same of the same state on another day, so that nothing is new because time has passed", () => {
    const values = (asOf: string) => {
      const facts = ledgerFacts(
        schedule(
          planOf({ [A]: actionFile("1.1.1", late.replace("STATUS", "in-progress")), [B]: actionFile("1.1.2") }),
          on(asOf),
        ),
        on("2026-11-22"),
      );
      return RULES.flatMap((rule) => [...rule.check(facts)]).map((it) => [it.rule.code, it.field, it.value]);
    };
    expect(values("2019-06-30")).toEqual(values("2020-02-01"));
  });
});
