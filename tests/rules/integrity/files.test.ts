import { describe, expect, it } from "vitest";
import { BASE } from "../../support/ledger.ts";
import { action, codes, integrity, planYaml } from "./findings.ts";

describe("what is gone", () => {
  it.each([
    ["an action", action(""), {}, ["PLAN506 1.1.1"]],
    ["an action whose file holds another", action(""), rewritten("1.1.8"), ["PLAN506 1.1.1"]],
    ["an action that became unreadable", action(""), { "actions/1.1.1-an-action.md": "id: 1.1.1\n" }, []],
    ["an action renamed and unreadable", action(""), { "actions/1.1.1-new.md": "no front matter" }, []],
    [
      "an unreadable action",
      { "actions/1.1.1-an-action.md": "id: 1.1.1\n" },
      {},
      ["PLAN506 actions/1.1.1-an-action.md"],
    ],
    ["an unreadable action mended under another name", { "actions/1.1.1-old.md": "id: 1.1.1\n" }, action(""), []],
    [
      "a renumbered action",
      action("timescale: 3 months"),
      action("timescale: 3 months", { id: "1.1.9" }),
      ["PLAN505 1.1.9 id"],
    ],
    ["a theme", { "themes/2-b.md": theme("2", "B") }, {}, ["PLAN506 themes/2-b.md"]],
    [
      "a renumbered theme",
      { "themes/2-b.md": theme("2", "B") },
      { "themes/3-b.md": theme("3", "B") },
      ["PLAN505 themes/3-b.md id"],
    ],
    [
      "a theme renamed and unreadable",
      { "themes/2-b.md": theme("2", "B") },
      { "themes/2-c.md": "no front matter" },
      [],
    ],
    [
      "the recommendations",
      { "recommendations.yaml": "- { id: 1, theme: 1, text: Plan }\n" },
      {},
      ["PLAN506 recommendations.yaml"],
    ],
    ["an appendix", { "appendices/1.md": "Text" }, {}, ["PLAN506 appendices/1.md"]],
    ["a note beside the plan", { "notes.md": "Text" }, {}, []],
  ])("%s", (_what, before, after, expected) => {
    expect(codes(before, after)).toEqual(expected);
  });

  it("is placed where the file was, and says what is there now", () => {
    const [found] = integrity(action(""), rewritten("1.1.8"));
    expect(found?.place).toEqual({ path: "actions/1.1.1-an-action.md", keys: [] });
    expect(found?.message).toContain("its file holds 1.1.8 now");
  });

  it("of two files with one id, sees the one that is gone", () => {
    const twin = { "actions/1.1.1-twin.md": "---\nid: 1.1.1\ntitle: The twin\n---\n\nElse\n" };
    expect(integrity({ ...action(""), ...twin }, action("")).map((it) => it.place.path)).toEqual([
      "actions/1.1.1-twin.md",
    ]);
  });
});

describe("what dates are worked out from", () => {
  it.each([
    ["baseline", "baseline: 2018-09", /^baseline.*\n/m],
    ["baseline", "baseline: 2018-07-01", /^baseline.*\n/m],
    ["completion", "completion: 2020-07", /^completion.*\n/m],
    ["completion", "", /^completion.*\n/m],
    ["id", "id: other", /^id.*\n/m],
    ["time-zone", "time-zone: America/New_York", /$^/m],
    ["financial-year-starts", "financial-year-starts: 1", /$^/m],
  ])("%s cannot be edited", (field, line, without) => {
    expect(codes({}, planYaml(line, without))).toEqual([`PLAN503 plan.yaml ${field}`]);
  });

  it("counts a basis that is edited, a closed plan that is opened, and dates that are read otherwise", () => {
    expect(codes(planYaml("basis: So"), planYaml("basis: Thus"))).toEqual(["PLAN503 plan.yaml basis"]);
    const closed = planYaml("state: closed\nclosed: { date: 2019-07-31, decision: { body: board } }");
    expect(codes(closed, planYaml("state: live"))).toEqual(["PLAN503 plan.yaml closed"]);
    expect(codes(planYaml("dates: day-first"), planYaml("dates: month-first"))).toEqual(["PLAN503 plan.yaml dates"]);
  });

  it("lets a basis and a completion be said where none was, and the same month be written otherwise", () => {
    expect(codes(planYaml("", /^completion.*\n/m), planYaml("basis: Whole months"))).toEqual([]);
    expect(codes({}, planYaml("baseline: July 2018", /^baseline.*\n/m))).toEqual([]);
  });
});

function rewritten(id: string) {
  return { "actions/1.1.1-an-action.md": `---\nid: ${id}\ntitle: Something else\n---\n\nElse\n` };
}

function theme(id: string, title: string): string {
  return (BASE["themes/1-a-theme.md"] as string)
    .replace("id: 1", `id: ${id}`)
    .replace("A theme", title)
    .replace(/areas.*\n/, "");
}
