import { describe, expect, it } from "vitest";
import { ALL_RULES } from "../../src/core/catalogue/index.ts";
import { renderMarkdown } from "../../src/render/markdown/markdown.ts";
import { renderTerminal } from "../../src/render/terminal/terminal.ts";
import { explainAllView, explainView } from "../../src/views/explain.ts";
import { rule } from "../render/check/report.ts";

const RULES = ALL_RULES.filter((rule) => rule.code < "PLAN3");
const OVERDUE = rule("PLAN401", "overdue", { example: "progress:\n  - date: 2018-08-14\n" });
const FIXED = rule("PLAN105", "conflict-markers", { fixed: true, example: "```\n<<<<<<< HEAD\n```\n" });
const drawn = (...[it, severity]: Parameters<typeof explainView>): string =>
  renderTerminal(explainView(it, severity).blocks, { width: 100, colour: false, unicode: true });

describe("a rule explained", () => {
  it("says what, why, how to mend, how grave and who may change that, with an example", () => {
    expect(drawn(OVERDUE)).toBe(`PLAN401 overdue
───────────────

What overdue is.

Why it matters  Why overdue matters.
What to do      How to mend overdue.
Severity        Error
May be changed  Yes: under checks in plan.yaml (PLAN401: error, warning or off), or by an exception
                in an action, with a reason, an approver and an end.

Example
  progress:
    - date: 2018-08-14
`);
  });

  it("says the plan's own severity, where it sets one that counts", () => {
    expect(drawn(OVERDUE, "warning")).toContain("Severity        Warning (set in plan.yaml; error by default)\n");
    expect(drawn(OVERDUE, "off")).toContain("Severity        Off (set in plan.yaml; error by default)\n");
    expect(drawn(OVERDUE, "error")).toContain("Severity        Error (by default, and in plan.yaml)\n");
    expect(drawn(FIXED, "off")).toMatch(/Severity {8}Error\nMay be changed {2}No: /);
  });

  it("keeps an example whole that has fences in it", () => {
    expect(renderMarkdown(explainView(FIXED).blocks)).toContain("\n````\n```\n<<<<<<< HEAD\n```\n````\n");
  });

  it("is a JSON document with every key", () => {
    expect(explainView(OVERDUE, "warning").document).toEqual({
      ...{ schemaVersion: 1, kind: "rule", asOf: null, revision: null, unreadable: [] },
      rule: {
        ...{ code: "PLAN401", name: "overdue", severity: "warning", defaultSeverity: "error", fixed: false },
        what: OVERDUE.what,
        why: OVERDUE.why,
        mend: OVERDUE.fix,
        example: OVERDUE.example,
      },
    });
  });

  it.each(RULES.map((it) => [it.code, it] as const))("%s can be shown as it is", (_, it) => {
    const text = drawn(it);
    expect(text).not.toMatch(/undefined|\[object/);
    const inked = text.replace(/\s/g, "");
    for (const line of it.example.trim().split("\n")) expect(inked).toContain(line.replace(/\s/g, ""));
  });
});

describe("all rules", () => {
  const table = (checks?: Parameters<typeof explainAllView>[1]) =>
    renderMarkdown(explainAllView([FIXED, OVERDUE], checks).blocks).split("\n");

  it("are a table, in the terminal and in the README", () => {
    expect(table().slice(0, 4)).toEqual([
      "| Code | Name | Severity | What it finds |",
      "| --- | --- | --- | --- |",
      "| PLAN105 | conflict-markers | **Error, fixed** | What conflict-markers is. |",
      "| PLAN401 | overdue | **Error** | What overdue is. |",
    ]);
  });

  it("have the plan's own severities, but for those that are fixed", () => {
    expect(table({ PLAN105: "off", PLAN401: "off" }).slice(2, 4)).toEqual([
      "| PLAN105 | conflict-markers | **Error, fixed** | What conflict-markers is. |",
      "| PLAN401 | overdue | Off | What overdue is. |",
    ]);
  });

  it("are all in the document", () => {
    const { kind, rules } = explainAllView(RULES).document as { kind: string; rules: readonly { code: string }[] };
    expect(kind).toBe("rules");
    expect(rules.map((it) => it.code)).toEqual(RULES.map((it) => it.code));
  });
});
