import { describe, expect, it } from "vitest";
import { BASE } from "../../support/ledger.ts";
import { action, codes, integrity, planYaml } from "./findings.ts";

const LINES = `owners: [director, manager]
timescale: 3 months
outcomes: [One, Two]
milestones: [{ by: 2018-09, title: First meeting }]
measures: [{ name: Delays, target: 10 }]
recommendations: [1]
review: 2018-12`;
const DECISION = (body: string, outcome = "approved", amends = "timescale", ref = ", ref: minute 1") =>
  `\nprogress:\n  - { date: 2018-10-11, amends: [${amends}], decision: { outcome: ${outcome}, body: ${body}, date: 2018-10-11${ref} } }`;

describe("the published fields of an action", () => {
  it.each([
    ["title", action(LINES, { title: "Another" })],
    ["owners", action(LINES.replace("[director, manager]", "[manager, director]"))],
    ["timescale", action(LINES.replace("3 months", "6 months"))],
    ["timescale", action(LINES.replace("timescale: 3 months\n", ""))],
    ["outcomes", action(LINES.replace("One, Two", "One"))],
    ["outcomes", action(LINES.replace("One, Two", "One, Two, Three"))],
    ["milestones", action(LINES.replace("2018-09", "2018-11"))],
    ["measures", action(LINES.replace("target: 10", "target: 20"))],
    ["recommendations", action(LINES.replace("[1]", "[]"))],
    ["review", action(LINES.replace("2018-12", "2019-12"))],
    ["added", action(`${LINES}\nadded: { date: 2019-01-01 }`)],
    ["text", action(LINES, { text: "Do it some day" })],
  ])("%s cannot be edited in silence", (field, after) => {
    expect(codes(action(LINES), after)).toEqual([`PLAN504 1.1.1 ${field}`]);
    const decided = Object.fromEntries(
      Object.entries(after).map(([path, text]) => [
        path,
        text.replace("\n---\n\n", `${DECISION("board", "approved", field)}\n---\n\n`),
      ]),
    );
    expect(codes(action(LINES), decided)).toEqual([]);
  });

  it.each([
    ["what was not printed filled in", action(""), action(LINES)],
    ["a milestone more", action(LINES), action(LINES.replace("[{ by", "[{ by: 2018-08, title: Chair found }, { by"))],
    ["outcomes in another order", action(LINES), action(LINES.replace("One, Two", "Two, One"))],
    ["a text wrapped otherwise", action(LINES, { text: "Do it now" }), action(LINES, { text: "Do it\nnow" })],
    ["what is no part of the page", action(LINES), action(`${LINES}\nneeds: [1.1.2]\nprogramme: Flow`)],
  ])("%s is no finding", (_what, before, after) => {
    expect(codes(before, after)).toEqual([]);
  });

  it.each([
    ["a body that may not decide", LINES, DECISION("panel")],
    ["a refusal", LINES, DECISION("board", "refused")],
    ["a decision that names another field", LINES, DECISION("board", "approved", "outcomes")],
    ["a decision without a minute", LINES, DECISION("board", "approved", "timescale", "")],
    ["a decision to come", LINES, DECISION("board").replaceAll("2018-10-11", "2099-10-11")],
    ["a decision of long before", LINES, DECISION("board").replace("date: 2018-10-11, ref", "date: 2018-09-10, ref")],
    [
      "a decision that a correction takes back",
      LINES,
      `${DECISION("board")}\n  - { date: 2018-10-12, by: board, corrects: 2018-10-11, decision: { outcome: deferred, body: board, ref: minute 2 } }`,
    ],
  ])("%s does not allow it", (_what, lines, more) => {
    expect(codes(action(lines), action(`${lines.replace("3 months", "6 months")}${more}`))).toEqual([
      "PLAN504 1.1.1 timescale",
    ]);
  });

  it("is not allowed by a decision that was there before, nor by an approver that the change makes", () => {
    const old = `${LINES}${DECISION("board")}`;
    expect(codes(action(old), action(old.replace("3 months", "6 months")))).toEqual(["PLAN504 1.1.1 timescale"]);
    const own = {
      ...action(`${LINES.replace("3 months", "6 months")}${DECISION("panel")}`),
      ...approvers("board, panel"),
    };
    expect(codes({ ...action(LINES), ...approvers("board") }, own)).toEqual([
      "PLAN504 1.1.1 timescale",
      "PLAN507 plan.yaml approvers",
    ]);
  });

  it("says what it was and where the words part", () => {
    const text =
      "Introduce an Improvement and Transformation Board that meets every month and reports to the executive";
    const [found] = integrity(action("", { text }), action("", { text: text.replace("executive", "chair") }));
    expect(found?.message).toBe(
      "1.1.1: the text was edited: it was “…and reports to the executive”, now “…and reports to the chair”",
    );
  });
});

describe("an action that was adopted", () => {
  const proposed = "\nprogress:\n  - { date: 2018-08-01, status: proposed, note: Not yet }";

  it.each([
    ["is not taken back to a proposal", LINES, proposed, ["PLAN504 1.1.1 status"]],
    [
      "nor by an entry before its others",
      `${LINES}\nprogress:\n  - { date: 2018-09-01, note: One }`,
      `${proposed}\n  - { date: 2018-09-01, note: One }`,
      ["PLAN504 1.1.1 status"],
    ],
    [
      "may be one by a decision",
      LINES,
      proposed.replace("note: Not yet", "decision: { outcome: approved, body: board }"),
      [],
    ],
    ["was one for a while", LINES, `${proposed}\n  - { date: 2018-08-02, status: not-started }`, []],
    ["stays one", `${LINES}${proposed}`, `${proposed}\n  - { date: 2018-08-02, note: More }`, []],
  ])("%s", (_what, before, more, found) => {
    expect(codes(action(before), action(`${LINES}${more}`))).toEqual(found);
  });
});

describe("who an id stands for", () => {
  const as = (name: string) => ({
    "directory.yaml": (BASE["directory.yaml"] as string).replace("{ name: Director,", `{ name: ${name},`),
  });
  const by = "progress:\n  - { date: 2018-09-01, by: director, note: One }";

  it.each([
    ["is not changed under an owner", LINES, "Finance Director", ["PLAN504 directory.yaml posts.director.name"]],
    ["nor under whoever made an entry", by, "Finance Director", ["PLAN504 directory.yaml posts.director.name"]],
    ["may get a new name that keeps the old one", LINES, "Chief, also: [Director]", []],
    ["does not matter where the plan names them nowhere", "", "Finance Director", []],
  ])("%s", (_what, lines, name, found) => {
    expect(codes(action(lines), { ...action(lines), ...as(name) })).toEqual(found);
  });
});

describe("what is published outside the actions", () => {
  const THEME = "themes/1-a-theme.md";
  const theme = BASE[THEME] as string;
  const RECOMMENDATION = { "recommendations.yaml": "- { id: 1, theme: 1, text: Do better }\n" };

  it.each([
    ["PLAN504 themes/1-a-theme.md title", {}, { [THEME]: theme.replace("A theme", "Another") }],
    ["PLAN504 themes/1-a-theme.md areas.1.1.title", {}, { [THEME]: theme.replace("An area", "Another") }],
    ["PLAN504 themes/1-a-theme.md areas.1.1.title", {}, { [THEME]: theme.replace(/areas.*\n/, "") }],
    ["PLAN504 themes/1-a-theme.md text", {}, { [THEME]: `${theme}\nMore\n` }],
    [
      "PLAN504 recommendations.yaml 1.text",
      RECOMMENDATION,
      { "recommendations.yaml": "- { id: 1, theme: 1, text: Do worse }\n" },
    ],
    [
      "PLAN504 recommendations.yaml 1.response",
      { "recommendations.yaml": "- { id: 1, theme: 1, text: Do better, response: agreed }\n" },
      { "recommendations.yaml": "- { id: 1, theme: 1, text: Do better, response: not-agreed, reason: Dear }\n" },
    ],
    ["PLAN504 recommendations.yaml 1", RECOMMENDATION, { "recommendations.yaml": "[]\n" }],
    ["PLAN504 plan.yaml title", {}, planYaml("title: Another plan", /^title.*\n/m)],
    ["PLAN504 introduction.md text", { "introduction.md": "We shall\n" }, { "introduction.md": "We may\n" }],
  ])("%s is always a finding", (expected, before, after) => {
    expect(codes(before, after)).toEqual([expected]);
  });

  it.each([
    [
      "a recommendation more",
      RECOMMENDATION,
      { "recommendations.yaml": `${RECOMMENDATION["recommendations.yaml"]}- { id: 2, theme: 1, text: Plan }\n` },
    ],
    [
      "a response",
      RECOMMENDATION,
      { "recommendations.yaml": "- { id: 1, theme: 1, text: Do better, response: agreed }\n" },
    ],
    ["a theme's new lead", {}, { [THEME]: theme.replace("areas", "leads: [director]\nareas") }],
    ["a README", { "README.md": "One\n" }, { "README.md": "Two\n" }],
  ])("%s is none", (_what, before, after) => {
    expect(codes(before, after)).toEqual([]);
  });
});

function approvers(ids: string) {
  return planYaml(`approvers: [${ids}]`, /^approvers.*\n/m);
}
