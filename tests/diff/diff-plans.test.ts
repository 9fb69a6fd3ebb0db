import { describe, expect, test } from "vitest";
import { diffPlans } from "../../src/diff/diff-plans.ts";
import { scheduled } from "../support/ledger.ts";

type Files = Readonly<Record<string, string>>;

const FRONT = "owners: [director]\ntimescale: 3 months\noutcomes: [An outcome]\n";
const PATH = "actions/1.1.1-a.md";

function actionOf(progress = "", front = FRONT, text = "Do it."): Files {
  const entries = progress === "" ? "" : `progress:\n${progress}`;
  return { [PATH]: `---\nid: 1.1.1\ntitle: An action\n${front}${entries}---\n\n${text}\n` };
}

/** The changes from one plan to another, each on its day: `type field: message`, those notable with a `!`. */
function diff(before: Files, after: Files, days: readonly [string, string] = ["2018-10-15", "2018-10-15"]): string[] {
  return changes(before, after, days).map(({ type, notable, message }) => `${notable ? "! " : ""}${type}: ${message}`);
}

function changes(before: Files, after: Files, [from, to] = ["2018-10-15", "2018-10-15"] as readonly [string, string]) {
  return diffPlans(scheduled(before, from), scheduled(after, to));
}

const STARTED = "  - { date: 2018-08-01, by: director, status: in-progress }\n";
const COMPLETE = `${STARTED}  - { date: 2018-09-01, by: director, status: complete, evidence: [A paper], note: Done. }\n`;

describe("status", () => {
  test.each<[string, string, string, string[]]>([
    ["started", "", STARTED, ["started: started on 1 August 2018 by Director"]],
    [
      "completed",
      STARTED,
      COMPLETE,
      ["! completed: completed on 1 September 2018 by Director – “Done.”", "evidence-added: evidence added: A paper"],
    ],
    [
      "completed without evidence",
      STARTED,
      `${STARTED}  - { date: 2018-09-01, by: director, status: complete }\n`,
      ["! completed: completed on 1 September 2018 by Director, without evidence"],
    ],
    [
      "assured",
      COMPLETE,
      `${COMPLETE}  - { date: 2018-09-20, by: manager, status: assured }\n`,
      ["! assured: assured on 20 September 2018 by Manager"],
    ],
    [
      "assurance failed",
      COMPLETE,
      `${COMPLETE}  - { date: 2018-09-20, by: manager, assurance: failed, note: Not all of it. }\n`,
      ["! assurance-failed: assurance failed, in progress again on 20 September 2018 by Manager – “Not all of it.”"],
    ],
    [
      "reopened and completed again",
      COMPLETE,
      `${COMPLETE}  - { date: 2018-09-20, by: director, status: in-progress }\n  - { date: 2018-09-21, status: complete, evidence: [Another] }\n`,
      [
        "! reopened: reopened on 20 September 2018 by Director",
        "! completed: completed on 21 September 2018",
        "evidence-added: evidence added: Another",
      ],
    ],
    [
      "held",
      STARTED,
      `${STARTED}  - { date: 2018-09-01, status: on-hold, review: 2018-12, decision: { outcome: approved, body: board, date: 2018-09-01, ref: item 4 } }\n`,
      [
        "! held: put on hold on 1 September 2018, to be looked at again by December 2018, approved by The Board on 1 September 2018 (item 4)",
      ],
    ],
    [
      "withdrawn by a later decision",
      `${STARTED}  - { date: 2018-09-01, by: director, status: withdrawn }\n`,
      `${STARTED}  - { date: 2018-09-01, by: director, status: withdrawn }\n  - { date: 2018-09-10, decision: { outcome: approved, body: board } }\n`,
      ["! withdrawn: withdrawn on 10 September 2018 by Director, approved by The Board on 10 September 2018"],
    ],
    ["proposed", "", "  - { date: 2018-08-01, status: proposed }\n", ["! proposed: proposed on 1 August 2018"]],
    [
      "adopted",
      "  - { date: 2018-08-01, status: proposed }\n",
      "  - { date: 2018-08-01, status: proposed }\n  - { date: 2018-09-01, status: not-started }\n",
      ["! adopted: adopted on 1 September 2018", "! due-set: due date set to October 2018"],
    ],
  ])("%s", (_what, before, after, expected) => {
    const found = diff(actionOf(before), actionOf(after));
    expect(found.filter((line) => !line.includes("rating-changed") && !line.includes("due-removed"))).toEqual(expected);
  });
});

test("a redaction that changes more shows what else it changed, and nothing of the note", () => {
  const entry = "  - { date: 2018-09-01, by: director, note: Mrs Example fell., confidence: high }\n";
  const redacted = `  - date: 2018-09-01
    by: director
    note: "[redacted]"
    confidence: low
    redacted: { date: 2018-09-05, by: manager, reason: names a patient }
`;
  const found = changes(actionOf(entry), actionOf(redacted));
  expect(found.some(({ type, notable }) => type === "entry-changed" && notable)).toBe(true);
  expect(JSON.stringify(found)).not.toContain("Example");
});

test("a request that was decided twice over says each outcome once", () => {
  const asked = "  - { date: 2018-08-01, by: director, due: 2018-11 }\n";
  const refused = `${asked}  - { date: 2018-08-10, decision: { outcome: refused, body: board, ref: item 2 } }\n`;
  expect(diff(actionOf(asked), actionOf(refused))).toEqual([
    "! request-refused: due date November 2018 instead of October 2018, asked for on 1 August 2018 by Director: refused by The Board on 10 August 2018 (item 2)",
  ]);
  const approved = `${refused}  - { date: 2018-09-01, by: director, due: 2018-12, decision: { outcome: approved, body: board } }\n`;
  const found = diff(actionOf(refused), actionOf(approved));
  expect(found.filter((line) => !line.includes("rating-changed"))).toEqual([
    "! due-moved: due date moved from October 2018 to December 2018, 61 days later, approved by The Board on 1 September 2018",
  ]);
});

test("a date that moves there and back is not lost", () => {
  const there = "  - { date: 2018-08-01, due: 2018-11, decision: { outcome: approved, body: board } }\n";
  const back = `${there}  - { date: 2018-09-01, due: 2018-10, decision: { outcome: approved, body: board } }\n`;
  expect(diff(actionOf(), actionOf(back)).filter((line) => line.startsWith("! request-approved"))).toHaveLength(2);
});

test("an entry that says again what is so is listed by itself, with its note", () => {
  const again = `${STARTED}  - { date: 2018-09-01, by: director, status: in-progress, note: Still at it. }\n`;
  expect(diff(actionOf(STARTED), actionOf(again))).toEqual([
    "entry-added: entry of 1 September 2018 by Director: status in progress; “Still at it.”",
  ]);
});

test("whatever has two files under one id, no action is lost", () => {
  const twice = { ...actionOf(), "actions/1.1.1-b.md": (actionOf()[PATH] as string).replace("An action", "Another") };
  expect(diff(actionOf(), twice)).toEqual([expect.stringMatching(/^! action-added/)]);
  expect(diff(twice, actionOf())).toEqual([expect.stringMatching(/^! action-removed/)]);
});

describe("no decision is claimed that nobody took", () => {
  const ASKED = "  - { date: 2018-08-01, by: director, due: 2018-12 }\n";
  const DECIDED =
    "  - { date: 2018-08-20, decision: { outcome: approved, body: board, date: 2018-08-20, ref: minute 6 } }\n";
  const HELD =
    "  - { date: 2018-08-01, by: director, status: on-hold, review: 2018-12, decision: { outcome: approved, body: board, ref: minute 6 } }\n";
  const PUT_IN_BETWEEN = "  - { date: 2018-08-10, by: director, due: 2019-06 }\n";

  test.each<[string, string, string, string]>([
    [
      "a request laid before the decision on another",
      ASKED + DECIDED,
      ASKED + PUT_IN_BETWEEN + DECIDED,
      "! due-moved: due date moved from December 2018 to June 2019, 181 days later, without a decision of its own: what was approved by The Board on 20 August 2018 (minute 6) was due date December 2018 instead of October 2018",
    ],
    [
      "what was asked for, edited after the decision",
      ASKED + DECIDED,
      ASKED.replace("2018-12", "2019-06") + DECIDED,
      "! due-moved: due date moved from December 2018 to June 2019, 181 days later, without a decision of its own: what was approved by The Board on 20 August 2018 (minute 6) was due date December 2018 instead of October 2018",
    ],
    [
      "a refusal that became an approval",
      ASKED + DECIDED.replace("approved", "refused"),
      ASKED + DECIDED,
      "! due-moved: due date moved from October 2018 to December 2018, 61 days later, by a change to what was recorded: it was refused by The Board on 20 August 2018 (minute 6), now approved by The Board on 20 August 2018 (minute 6)",
    ],
    [
      "a hold that became a withdrawal",
      HELD,
      HELD.replace("status: on-hold, review: 2018-12", "status: withdrawn"),
      "! withdrawn: withdrawn on 1 August 2018 by Director, without a decision of its own: what was approved by The Board on 1 August 2018 (minute 6) was to be on hold",
    ],
    [
      "a withdrawal that became a hold",
      HELD.replace("status: on-hold, review: 2018-12", "status: withdrawn"),
      HELD,
      "! held: put on hold on 1 August 2018 by Director, to be looked at again by December 2018, without a decision of its own: what was approved by The Board on 1 August 2018 (minute 6) was to be withdrawn",
    ],
    [
      "a request laid before a refusal of another",
      ASKED + DECIDED.replace("approved", "refused"),
      ASKED + PUT_IN_BETWEEN + DECIDED.replace("approved", "refused"),
      "! request-refused: due date June 2019 instead of October 2018, asked for on 10 August 2018 by Director: without a decision of its own: what was refused by The Board on 20 August 2018 (minute 6) was due date December 2018 instead of October 2018",
    ],
  ])("%s", (_what, before, after, expected) => {
    expect(diff(actionOf(before), actionOf(after))).toContain(expected);
  });

  test("one of a decision that is new, on a request that was there", () => {
    expect(diff(actionOf(ASKED), actionOf(ASKED + DECIDED))).toContain(
      "! due-moved: due date moved from October 2018 to December 2018, 61 days later, approved by The Board on 20 August 2018 (minute 6)",
    );
  });
});

describe("an action that is new", () => {
  const ADDED = "added: { date: 2018-08-01 }\n";

  test("has lost no due date and changed no rating", () => {
    const proposed = "  - { date: 2018-09-01, by: director, status: proposed, note: Perhaps. }\n";
    expect(diff({}, actionOf(proposed, FRONT + ADDED))).toEqual([
      "! action-added: added to the plan: joins on 1 August 2018; Director; proposed, not adopted",
      "! proposed: proposed on 1 September 2018 by Director – “Perhaps.”",
    ]);
  });

  test("is introduced with its rating where something is recorded", () => {
    const started = "  - { date: 2018-09-01, by: director, status: in-progress, confidence: low }\n";
    expect(diff({}, actionOf(started, FRONT + ADDED))).toEqual([
      "! action-added: added to the plan: joins on 1 August 2018; Director; due 1 November 2018; confidence is low",
      "! confidence-changed: confidence low",
      "started: started on 1 September 2018 by Director",
    ]);
  });

  test("has its due date moved by a decision only", () => {
    const moved = `  - { date: 2018-09-01, by: director, due: 2018-12, decision: { outcome: approved, body: board, ref: m } }\n`;
    expect(diff({}, actionOf(moved, FRONT + ADDED))).toEqual([
      "! action-added: added to the plan: joins on 1 August 2018; Director; due December 2018; on track",
      "! due-moved: due date moved from 1 November 2018 to December 2018, 60 days later, approved by The Board on 1 September 2018 (m)",
    ]);
  });
});

describe("evidence", () => {
  const GIVEN = `${STARTED}  - { date: 2018-09-01, by: director, status: complete, evidence: [evidence/a.md, "./evidence/sub#2"] }\n`;
  const side = (progress: string) => scheduled({ ...actionOf(progress), "evidence/a.md": "A paper" }, "2018-10-15");
  const contentsOf = (...ids: readonly [string, string][]) => ({
    before: new Map([ids[0] as [string, string]]),
    after: new Map(ids.slice(1)),
  });
  const replaced = (progress: string, path: string) => {
    const contents = contentsOf([path, "1"], [path, "2"], ["evidence/new.md", "3"]);
    return diffPlans(side(progress), side(progress), contents);
  };

  test("a file that holds something else is told of the action that rests on it", () => {
    expect(replaced(GIVEN, "evidence/a.md")).toEqual([
      expect.objectContaining({
        ...{ type: "evidence-file-edited", id: "1.1.1", field: "evidence", before: "1", after: "2", notable: true },
        message:
          "evidence/a.md holds something else than before: it was given as evidence on 1 September 2018 by Director",
      }),
    ]);
    expect(replaced(GIVEN, "evidence/sub/page.pdf").map(({ type }) => type)).toEqual(["evidence-file-edited"]);
    expect(replaced(GIVEN.replace("complete", "in-progress"), "evidence/a.md")).toMatchObject([{ notable: true }]);
  });

  test("a file that nobody points to, and one with the same contents, is no change", () => {
    expect(replaced(GIVEN, "evidence/other.md")).toEqual([]);
    expect(diffPlans(side(GIVEN), side(GIVEN), contentsOf(["evidence/a.md", "1"], ["evidence/a.md", "1"]))).toEqual([]);
  });

  test("a piece that is only described otherwise still counts", () => {
    const piece = (more: string) =>
      `${STARTED}  - { date: 2018-09-01, status: complete, evidence: [{ where: A shelf, title: A paper${more} }] }\n`;
    const found = diff(actionOf(piece("")), actionOf(piece(", public: false")));
    expect(found).toContain("evidence-edited: evidence described otherwise: A paper; public: it was true, now false");
    expect(found.filter((line) => /evidence-(added|removed)/.test(line))).toEqual([]);
  });
});

describe("records are said with days and names, and without what is empty", () => {
  test("of the action", () => {
    const decided = "added: { date: 2018-08-01, decision: { outcome: approved, body: board } }\n";
    expect(
      diff(
        actionOf("", `${FRONT}source: { pages: "6" }\n`),
        actionOf("", `${FRONT}${decided}source: { pages: "7" }\n`),
      ),
    ).toEqual(
      expect.arrayContaining([
        "! action-edited: added: filled in: date 1 August 2018, decision outcome approved, body The Board",
        "action-edited: source: it was pages 6, now pages 7",
      ]),
    );
  });

  test("of an entry, with only what was put in and taken out of a list", () => {
    const piece = (more: string) =>
      `  - { date: 2018-08-02, by: director, evidence: [A paper of a long name to be cut off, ${"and another, ".repeat(9)}{ where: A shelf, held: manager${more} }] }\n`;
    expect(diff(actionOf(piece("")), actionOf(piece(", public: false")))).toContain(
      "! entry-changed: the entry of 2 August 2018 by Director was changed: evidence (it was where A shelf, held Manager, now where A shelf, held Manager, public false)",
    );
    const by = (who: string) => actionOf(`  - { date: 2018-08-02, by: ${who}, note: Well. }\n`);
    expect(diff(by("director"), by("manager"))).toContain(
      "! entry-changed: the entry of 2 August 2018 by Director was changed: by (it was “Director”, now “Manager”)",
    );
  });

  test("of a decision that decides nothing, that it does", () => {
    const decision = (body: string) => `  - { date: 2018-08-02, decision: { outcome: approved, body: ${body} } }\n`;
    const said = (body: string) =>
      `entry-added: entry of 2 August 2018 (it decides nothing): decision outcome approved, body ${body}`;
    expect(diff(actionOf(), actionOf(decision("board")))).toContain(said("The Board"));
    const asked = "  - { date: 2018-08-01, due: 2018-12 }\n";
    expect(diff(actionOf(asked), actionOf(asked + decision("panel")))).toContain(said("The Panel"));
  });

  test("of plan.yaml, an abbreviation by whatever name", () => {
    const info = (more: string) => ({ "plan.yaml": `id: test\ntitle: A plan\nbaseline: 2018-07\n${more}` });
    expect(diff(info(""), info("abbreviations: { path: X }\n"))).toEqual([
      "plan-edited: abbreviations, path: it was nothing, now “X”",
    ]);
  });
});
