import { describe, expect, it } from "vitest";
import { decidesNothing } from "../../../src/rules/record/decides-nothing.ts";
import { decisionAfterEntry } from "../../../src/rules/record/decision-after-entry.ts";
import { mayNotDecide } from "../../../src/rules/record/may-not-decide.ts";
import { thirdExtension } from "../../../src/rules/record/third-extension.ts";
import { transition } from "../../../src/rules/record/transition.ts";
import type { Rule } from "../../../src/rules/rule.ts";
import { holdWithoutReview } from "../../../src/rules/schedule/hold-without-review.ts";
import { overdueAwaitingDecision } from "../../../src/rules/schedule/overdue-awaiting-decision.ts";
import { actionFile, findingsOf } from "../../support/findings.ts";
import { BASE } from "../../support/ledger.ts";

const A = "actions/1.1.1-a.md";

function find(rule: Rule, front: string, days: { asOf?: string; now?: string } = {}, planLines = "") {
  const files = { "plan.yaml": `${BASE["plan.yaml"]}${planLines}`, [A]: actionFile("1.1.1", front) };
  return findingsOf(rule, files, days);
}

describe("PLAN402 overdue-awaiting-decision", () => {
  const asked = "timescale: 3 months\nprogress:\n  - { date: 2018-10-05, due: 2018-12 }";

  it("names what was asked for, who may decide, and the next meeting of one who may", () => {
    const meetings = [
      "{ body: board, date: 2018-10-30 }",
      "{ body: executive, date: 2018-12-18 }",
      "{ body: board, date: 2018-11-30 }",
      "{ body: panel, date: 2018-11-02 }",
    ];
    const [found] = find(
      overdueAwaitingDecision,
      asked,
      { asOf: "2018-11-01" },
      `meetings: [${meetings.join(", ")}]\n`,
    );
    expect(found).toMatchObject({
      message:
        "1.1.1 is overdue while the due date of December 2018, asked for on 5 October 2018, waits for a decision",
      help: "Have it decided by The Board or The Executive, and record the decision. The Board meets on 30 November 2018.",
      place: { path: A, keys: ["progress", 0, "due"] },
    });
  });

  it("is silent until the action is overdue, and once somebody who may has decided", () => {
    expect(find(overdueAwaitingDecision, asked, { asOf: "2018-10-31" })).toEqual([]);
    const decided = (body: string) =>
      `${asked}\n  - { date: 2018-10-06, decision: { outcome: refused, body: ${body} } }`;
    expect(find(overdueAwaitingDecision, decided("board"), { asOf: "2018-11-01" })).toEqual([]);
    expect(find(overdueAwaitingDecision, decided("panel"), { asOf: "2018-11-01" })).toHaveLength(1);
  });
});

describe("PLAN413 third-extension", () => {
  const moves = (...dues: string[]): string =>
    `timescale: 1 month\nprogress:\n${dues
      .map((due, n) => `  - { date: 2018-08-0${n + 1}, due: ${due}, decision: { outcome: approved, body: board } }`)
      .join("\n")}`;

  it("says which time it is, and from where it all began", () => {
    expect(find(thirdExtension, moves("2018-09", "2018-10", "2018-11", "2018-12"))).toMatchObject([
      {
        message: "1.1.1 is given a later date for the third time, November 2018; it was first due by 31 August 2018",
        value: "2018-11-30",
      },
      { message: expect.stringContaining("for the fourth time, December 2018"), value: "2018-12-31" },
    ]);
  });

  it("counts only what was approved by the day", () => {
    const three = moves("2018-09", "2018-10", "2018-11");
    expect(find(thirdExtension, three, { asOf: "2018-08-02" })).toEqual([]);
    expect(find(thirdExtension, three, { asOf: "2018-08-03" })).toHaveLength(1);
  });
});

describe("PLAN414 may-not-decide", () => {
  const decided = (decision: string): string => `progress:\n  - { date: 2018-10-05, decision: { ${decision} } }`;

  it("names the body, and how to mend it", () => {
    expect(find(mayNotDecide, decided("outcome: approved, body: panel, date: 2018-10-03"))).toMatchObject([
      {
        message:
          "the decision of 3 October 2018 on 1.1.1 was made by The Panel, which is not among those who may decide",
        help: "Have it decided by The Board or The Executive; or add panel to `approvers` in plan.yaml, if it may decide.",
        value: "panel",
      },
    ]);
  });

  it("leaves a body that the directory does not have to the rule for that", () => {
    expect(find(mayNotDecide, decided("outcome: approved, body: bord"))).toEqual([]);
  });

  it("looks at entries of every date, since the file says it whatever the day", () => {
    const found = find(mayNotDecide, decided("outcome: approved, body: panel"), { asOf: "2018-08-01" });
    expect(found).toHaveLength(1);
  });

  it("says so where the plan names nobody who may", () => {
    const files = {
      "plan.yaml": (BASE["plan.yaml"] as string).replace("approvers: [board, executive]\n", ""),
      [A]: actionFile("1.1.1", decided("outcome: approved, body: board")),
    };
    expect(findingsOf(mayNotDecide, files)).toMatchObject([{ help: expect.stringContaining("it names none") }]);
  });

  it("takes a post as well as a body", () => {
    const files = {
      "plan.yaml": (BASE["plan.yaml"] as string).replace("[board, executive]", "[director]"),
      [A]: actionFile("1.1.1", decided("outcome: approved, body: director")),
    };
    expect(findingsOf(mayNotDecide, files)).toEqual([]);
  });
});

describe("PLAN415 decision-after-entry", () => {
  it("lets a decision be recorded on its day and later, and does not ask about one without a date", () => {
    const lines = [
      "  - { date: 2018-10-05, due: 2019-03, decision: { outcome: approved, body: board, date: 2018-10-05 } }",
      "  - { date: 2018-10-06, due: 2019-02, decision: { outcome: approved, body: board } }",
      "  - { date: 2018-10-07, due: 2019-01, decision: { outcome: approved, body: board, date: 2018-09-01 } }",
    ];
    expect(find(decisionAfterEntry, `progress:\n${lines.join("\n")}`)).toEqual([]);
  });

  it("says of a correction from when it counts", () => {
    const lines = [
      "  - { date: 2018-10-05, due: 2019-03 }",
      "  - { date: 2018-10-12, corrects: 2018-10-05, due: 2019-02, decision: { outcome: approved, body: board, date: 2018-10-11 } }",
    ];
    expect(find(decisionAfterEntry, `progress:\n${lines.join("\n")}`)).toMatchObject([
      {
        message:
          "the correction of 12 October 2018 on 1.1.1 counts from 5 October 2018, but records a decision of a later day, 11 October 2018",
        place: { keys: ["progress", 1, "decision", "date"] },
      },
    ]);
  });
});

describe("PLAN418 hold-without-review", () => {
  const held = "  - { date: 2018-09-01, status: on-hold, decision: { outcome: approved, body: board } }";

  it("is mended by a later entry that gives the hold a date", () => {
    expect(find(holdWithoutReview, `progress:\n${held}`)).toMatchObject([{ value: "2018-09-01" }]);
    const mended = `progress:\n${held}\n  - { date: 2018-09-02, status: on-hold, review: 2018-12 }`;
    expect(find(holdWithoutReview, mended)).toEqual([]);
  });

  it("does not take the action's own review for that of the hold", () => {
    expect(find(holdWithoutReview, `review: every 3 months\nprogress:\n${held}`)).toHaveLength(1);
  });

  it("ends with the hold, and with a hold that was refused", () => {
    expect(find(holdWithoutReview, `progress:\n${held}\n  - { date: 2018-10-01, status: in-progress }`)).toEqual([]);
    expect(find(holdWithoutReview, `progress:\n${held.replace("approved", "refused")}`)).toEqual([]);
  });
});

describe("PLAN419 decides-nothing", () => {
  const decided = (day: string, outcome = "approved", more = ""): string =>
    `  - { date: ${day}, decision: { outcome: ${outcome}, body: board }${more} }`;
  const of = (...lines: string[]) => find(decidesNothing, `progress:\n${lines.join("\n")}`);

  it.each([
    [["  - { date: 2018-08-01, status: in-progress }"], "nothing was asked for before it"],
    [
      ["  - { date: 2018-08-01, due: 2019-03 }", decided("2018-08-02", "deferred")],
      "the request before it (due March 2019) was deferred on 2 August 2018",
    ],
    [
      ["  - { date: 2018-08-01, status: withdrawn }", decided("2018-08-02")],
      "the request before it (status withdrawn) was approved on 2 August 2018",
    ],
  ])("says what was there before: %s", (before, words) => {
    expect(of(...before, decided("2018-10-01"))).toMatchObject([
      { message: `the decision of 1 October 2018 on 1.1.1 decides nothing: ${words}` },
    ]);
  });

  it("takes an approval for what its own entry changes, but not a refusal", () => {
    expect(of(decided("2018-10-01", "approved", ", review: done"))).toEqual([]);
    expect(of(decided("2018-10-01", "approved", ", status: in-progress"))).toEqual([]);
    expect(of(decided("2018-10-01", "refused", ", status: in-progress"))).toHaveLength(1);
  });

  it("says how a proposed action is adopted", () => {
    expect(of("  - { date: 2018-08-01, status: proposed }", decided("2018-10-01"))).toMatchObject([
      { help: "To adopt the action, write `status: not-started` into the entry with the decision." },
    ]);
  });

  it("leaves the decision of a body that may not decide to the rule for that", () => {
    expect(of("  - { date: 2018-10-01, decision: { outcome: approved, body: panel } }")).toEqual([]);
  });
});

describe("PLAN422 transition", () => {
  const of = (...lines: string[]) => find(transition, `progress:\n${lines.map((it) => `  - { ${it} }`).join("\n")}`);

  it("says which statuses would follow", () => {
    expect(of("date: 2018-10-01, status: assured")).toMatchObject([
      {
        message: "1.1.1 is assured on 1 October 2018 without having been complete: it was not-started",
        help: expect.stringContaining(
          "After not-started comes proposed, in-progress, on-hold, complete, withdrawn, superseded or transferred.",
        ),
      },
    ]);
    expect(of("date: 2018-09-01, status: proposed", "date: 2018-10-01, status: complete")).toMatchObject([
      { message: "1.1.1 goes from proposed to complete on 1 October 2018, which does not follow" },
    ]);
  });

  it("points at the decision that came too late for what it approves", () => {
    const found = of(
      "date: 2018-08-01, status: on-hold, review: 2018-12",
      "date: 2018-09-01, status: complete",
      "date: 2018-10-01, decision: { outcome: approved, body: board }",
    );
    expect(found).toMatchObject([{ place: { keys: ["progress", 2, "decision"] }, value: "complete on-hold" }]);
  });

  it("lets a status be said again", () => {
    expect(of("date: 2018-08-01, status: in-progress", "date: 2018-09-01, status: in-progress")).toEqual([]);
  });

  it("goes by the dates, not by the order of writing", () => {
    expect(of("date: 2018-10-01, status: complete", "date: 2018-09-01, status: in-progress")).toEqual([]);
  });
});
