import { describe, expect, it } from "vitest";
import { assuranceNotIndependent } from "../../../src/rules/record/assurance-not-independent.ts";
import { completeWithoutEvidence } from "../../../src/rules/record/complete-without-evidence.ts";
import { assuranceDue } from "../../../src/rules/schedule/assurance-due.ts";
import { actionFile, findingsOf } from "../../support/findings.ts";
import { BASE } from "../../support/ledger.ts";

const A = "actions/1.1.1-a.md";
const DIRECTORY = `organisations:
  council: { name: The Council }
people:
  jo: { name: Jo Example, organisation: council }
bodies:
  board: { name: The Board, chair: chair, members: [director, panel] }
  panel: { name: The Panel, members: [nurse, board, council] }
posts:
  chair: { name: Chair, organisation: council }
  director: { name: Director, organisation: council, holder: jo }
  deputy: { name: Deputy, organisation: council, holder: jo }
  nurse: { name: Lead Nurse, organisation: council }
  auditor: { name: Auditor, organisation: council }
`;

function assured(owners: string, completedBy: string, by: string, more = ""): string {
  const lines = [
    `  - { date: 2018-09-01, by: ${completedBy}, status: complete, evidence: [Minutes] }`,
    `  - { date: 2018-10-01, by: ${by}, status: assured }`,
  ];
  return actionFile("1.1.1", `owners: [${owners}]\ntimescale: 3 months\nprogress:\n${lines.join("\n")}${more}`);
}

const found = (file: string) => findingsOf(assuranceNotIndependent, { "directory.yaml": DIRECTORY, [A]: file });

describe("PLAN421 assurance-not-independent", () => {
  it.each([
    ["director", "chair", "director", "Director owns it"],
    ["director", "chair", "jo", "Jo Example is the same as Director, who owns it"],
    ["jo", "chair", "director", "Director is the same as Jo Example, who owns it"],
    ["director", "chair", "deputy", "Deputy is the same as Director, who owns it"],
    ["auditor, director", "chair", "director", "Director owns it"],
    ["board", "auditor", "board", "The Board owns it"],
    ["board", "auditor", "chair", "Chair is a member of The Board, which owns it"],
    ["board", "auditor", "jo", "Jo Example is a member of The Board, which owns it"],
    ["board", "auditor", "deputy", "Deputy is a member of The Board, which owns it"],
    ["board", "auditor", "nurse", "Lead Nurse is a member of The Board, which owns it"],
    ["board", "auditor", "panel", "The Panel is a member of The Board, which owns it"],
    ["auditor", "nurse", "nurse", "Lead Nurse completed it"],
    ["auditor", "director", "jo", "Jo Example is the same as Director, who completed it"],
  ])("owned by %s, completed by %s, assured by %s: %s", (owners, completedBy, by, tie) => {
    expect(found(assured(owners, completedBy, by))).toMatchObject([
      {
        message: `the assurance of 1.1.1 on 1 October 2018 is not independent: ${tie}`,
        place: { path: A, keys: ["progress", 1, "by"] },
        value: by,
      },
    ]);
  });

  it.each([
    ["director", "chair", "auditor"],
    ["board", "director", "auditor"],
    // An organisation has its own auditors.
    ["council", "director", "auditor"],
    ["board", "director", "council-officer"],
    // A body is not the one member who owns the action.
    ["director", "chair", "board"],
  ])("owned by %s, completed by %s, assured by %s: independent", (owners, completedBy, by) => {
    expect(found(assured(owners, completedBy, by))).toEqual([]);
  });

  it("looks at who owned it when it was completed, though it was handed over to be assured", () => {
    const lines = [
      "  - { date: 2018-09-01, by: chair, status: complete, evidence: [Minutes] }",
      "  - { date: 2018-09-02, owners: [chair] }",
      "  - { date: 2018-10-01, by: nurse, status: assured }",
    ];
    const file = actionFile("1.1.1", `owners: [nurse]\nprogress:\n${lines.join("\n")}`);
    expect(found(file)).toMatchObject([{ value: "nurse" }]);
  });

  it("is mended by whoever gave it, and says nothing of an action that was reopened", () => {
    const again = "\n  - { date: 2018-10-11, by: auditor, status: assured }";
    const corrected = (by: string) =>
      `\n  - { date: 2018-10-10, by: ${by}, corrects: 2018-10-01, note: Not so. }${again}`;
    expect(found(assured("director", "chair", "director", corrected("director")))).toEqual([]);
    expect(found(assured("director", "chair", "director", corrected("auditor")))).toHaveLength(1);
    const reopened = "\n  - { date: 2018-10-10, by: chair, status: in-progress }";
    expect(found(assured("director", "chair", "director", reopened))).toEqual([]);
  });

  it.each([
    ["whoever owned it once", "  - { date: 2018-08-02, owners: [chair] }", "nurse", "Lead Nurse owned it"],
    [
      "whoever completed it, though that was corrected",
      "  - { date: 2018-08-02, by: deputy, status: complete, evidence: [x] }\n  - { date: 2018-08-03, by: chair, corrects: 2018-08-02, note: No. }",
      "deputy",
      "Deputy completed it",
    ],
    [
      "a member of a body that completed it",
      "  - { date: 2018-08-02, by: panel, status: complete, evidence: [x] }",
      "nurse",
      "Lead Nurse is a member of The Panel, which completed it",
    ],
  ])("is not given by %s", (_what, before, by, tie) => {
    const owners = tie.includes("owned") ? "nurse" : "auditor";
    const lines = [
      before,
      "  - { date: 2018-09-01, by: chair, status: complete, evidence: [Minutes] }",
      `  - { date: 2018-10-01, by: ${by}, status: assured }`,
    ];
    const file = actionFile("1.1.1", `owners: [${owners}]\nprogress:\n${lines.join("\n")}`);
    expect(found(file)).toMatchObject([{ message: expect.stringContaining(tie) }]);
  });

  it.each([
    ["one name", "{ name: DIRECT\u041eR }"],
    ["one name in another order, and a mark", "{ name: 'Directör' }"],
    ["one address", "{ name: Somebody, email: ' Director@example.org' }"],
  ])("sees one under two ids by %s", (_what, entry) => {
    const directory = DIRECTORY.replace("holder: jo }\n  deputy", "email: director@example.org }\n  deputy");
    const files = { "directory.yaml": `${directory}  other: ${entry}\n`, [A]: assured("director", "chair", "other") };
    expect(findingsOf(assuranceNotIndependent, files)).toMatchObject([
      { message: expect.stringContaining("is the same as Director, who owns it") },
    ]);
  });

  it("knows only ids where the directory cannot be read", () => {
    const files = (by: string) => ({ "directory.yaml": "people: [", [A]: assured("director", "chair", by) });
    expect(findingsOf(assuranceNotIndependent, files("director"))).toHaveLength(1);
    expect(findingsOf(assuranceNotIndependent, files("jo"))).toEqual([]);
  });
});

describe("PLAN420 complete-without-evidence", () => {
  const of = (lines: string, asOf = "2018-10-31") =>
    findingsOf(completeWithoutEvidence, { [A]: actionFile("1.1.1", `progress:\n${lines}`) }, { asOf });

  it("also holds for what was assured, however it came to be", () => {
    expect(of("  - { date: 2018-10-01, by: nurse, status: assured }")).toMatchObject([
      { message: "1.1.1 has been complete since 1 October 2018, with no evidence" },
    ]);
  });

  it("asks on the day: not before it is complete, and not after it is reopened or closed", () => {
    const lines = "  - { date: 2018-09-01, status: complete }\n  - { date: 2018-10-01, status: in-progress }";
    expect(of(lines, "2018-08-31")).toEqual([]);
    expect(of(lines, "2018-09-30")).toHaveLength(1);
    expect(of(lines, "2018-10-01")).toEqual([]);
  });

  it("does not count the evidence of an entry that a correction voids", () => {
    const lines = [
      "  - { date: 2018-09-01, status: complete, evidence: [Wrong minutes] }",
      "  - { date: 2018-09-02, corrects: 2018-09-01, status: complete, note: Those were of another board. }",
    ].join("\n");
    expect(of(lines)).toMatchObject([{ place: { keys: ["progress", 1, "status"] }, value: "2018-09-01" }]);
  });

  it("says that what was shown before it was reopened does not count", () => {
    const lines = [
      "  - { date: 2018-09-01, status: complete, evidence: [Minutes] }",
      "  - { date: 2018-09-02, status: in-progress }",
      "  - { date: 2018-09-03, status: complete }",
    ].join("\n");
    expect(of(lines)).toMatchObject([
      { message: "1.1.1 has been complete since 3 September 2018, with no evidence since it was reopened" },
    ]);
  });
});

describe("PLAN417 assurance-due", () => {
  it("takes the time from the plan, and counts from the last time it was complete", () => {
    const lines = [
      "  - { date: 2018-08-01, status: complete, evidence: [Minutes] }",
      "  - { date: 2018-09-02, assurance: failed }",
      "  - { date: 2018-10-03, status: complete, evidence: [Better minutes] }",
    ].join("\n");
    const files = {
      "plan.yaml": `${BASE["plan.yaml"]}rating: { assure-within: 2 weeks }\n`,
      [A]: actionFile("1.1.1", `progress:\n${lines}`),
    };
    expect(findingsOf(assuranceDue, files, { asOf: "2018-10-17" })).toEqual([]);
    expect(findingsOf(assuranceDue, files, { asOf: "2018-10-18" })).toMatchObject([
      {
        message: "1.1.1 has been complete since 3 October 2018, and was to be assured by 17 October 2018",
        place: { keys: ["progress", 2, "status"] },
        value: "2018-10-03",
      },
    ]);
  });
});
