import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL_RULES, ruleWords } from "../../../src/core/catalogue/index.ts";
import { planHere } from "../../support/run-plan.ts";
import { planWith, report } from "../../views/reports/plans.ts";

const folder = planWith({
  "directory.yaml": "bodies:\n  board: { name: The Board, also: [TB] }\nposts:\n  director: { name: Director }\n",
  "plan.yaml":
    "id: small\ntitle: A small plan\nbaseline: 2018-07\napprovers: [board]\nabbreviations: { TB: The Board }\nmeetings:\n  - { body: board, date: 2018-09-18 }\n",
  "actions/1.1.1-a.md": `---
id: 1.1.1
title: Open the door
owners: [director]
timescale: 3 months
exceptions:
  - { code: PLAN401, reason: The Board knows., approved: board, until: 2018-12-31 }
  - { code: PLAN416, reason: It knew., approved: board, until: 2018-10-31 }
progress:
  - { date: 2018-09-03, by: director, status: in-progress, due: 2018-11, note: Asked }
  - { date: 2018-09-18, by: board, decision: { outcome: approved, body: board, date: 2018-09-18, ref: TB 18/09 } }
  - { date: 2018-12-03, by: director, forecast: 2019-01, due: 2019-02, note: Later }
---

Open the door
`,
});
const AS_OF = ["--as-of", "2018-12-15"];
const paperAs = async (kind: string, format: string): Promise<string> =>
  (await report(folder, [kind, ...AS_OF, "--format", format])).stdout;
const shown = (await planHere(["show", "1.1.1", ...AS_OF], { cwd: folder })).stdout;
await planHere(["site", "--internal", "-o", "site", ...AS_OF], { cwd: folder });
const page = (path: string): string => readFileSync(join(folder, "site", path), "utf8");

describe("a finding that is accepted for a while", async () => {
  test("is said in words: which, by whom, until when", async () => {
    for (const text of [shown, page("actions/1.1.1.html").replace(/<[^>]*>/g, "")]) {
      expect(text).toContain("Overdue, accepted by The Board until 31 December 2018: The Board knows.");
      expect(text).toContain("Stale, accepted by The Board until 31 October 2018, which has passed: It knew.");
    }
    expect(await paperAs("decisions", "markdown")).toContain("| Overdue (PLAN401) |");
  });

  test("has the name of its rule, as every rule has that can be accepted", () => {
    const able = ALL_RULES.filter((rule) => !rule.fixed);
    expect(able.length).toBeGreaterThan(60);
    for (const { code, name } of able) expect(ruleWords(code).toLowerCase().replaceAll(" ", "-")).toBe(name);
    expect(ruleWords("PLAN999")).toBe("PLAN999");
  });

  test("no page says a bare code", () => {
    for (const path of ["index.html", "actions/1.1.1.html", "decisions.html", "changes.html", "actions.html"])
      for (const [code] of page(path).matchAll(/.{12}PLAN\d{3}/gs)) expect(code, path).toMatch(/\(.*PLAN\d{3}$/s);
  });
});

test("the rating of an action is drawn as in tables, in pages and in Word", async () => {
  expect(page("actions/1.1.1.html")).toMatch(/<dt>Rating<\/dt><dd><span class="chip alert">Off track<\/span><\/dd>/);
  expect(await paperAs("exceptions", "html")).toMatch(/<dt>Rating<\/dt><dd><span class="chip alert">Off track</);
  expect(shown).toMatch(/Rating +Off track\n/);
});

describe("a month that an owner said", () => {
  test("stays a month in tables, and is its last day in data", async () => {
    const columns = ["list", ...AS_OF, "--columns", "id,due,forecast,sought", "--format"];
    const as = async (format: string) => (await planHere([...columns, format], { cwd: folder })).stdout;
    expect(await as("markdown")).toContain("| January 2019 | Due February 2019 |");
    expect(await as("csv")).toContain("1.1.1,2018-11-30,2019-01-31,Due February 2019");
    expect(JSON.parse(await as("json")).actions[0]).toMatchObject({ forecast: "2019-01-31", due: "2018-11-30" });
    await planHere([...columns.slice(0, -1), "-o", "list.html"], { cwd: folder });
    expect(readFileSync(join(folder, "list.html"), "utf8")).toContain('<time datetime="2019-01">January 2019</time>');
  });
});

test("the reference of a minute is quoted as it is; an abbreviation is spelled out elsewhere", async () => {
  const html = `${await paperAs("board", "html")}${page("actions/1.1.1.html")}${page("decisions.html")}`;
  expect(html).toContain('<abbr title="The Board">TB</abbr> 18/09');
  expect(html).not.toMatch(/TB<\/abbr> <span class="meaning">/);
});

test.each([
  ["report board", ["report", "board", "--from", "2018-09-01"]],
  ["status", ["status"]],
])("the head of %s never says all where a file could not be read", async (_, args) => {
  const broken = planWith({
    "actions/1.1.1-a.md": "---\nid: 1.1.1\ntitle: A\n---\n\nA\n",
    "actions/1.1.2-b.md": "---\nid: 1.1.2\ntitle: [\n---\n\nB\n",
    "actions/1.1.3-c.md": "---\nid: 1.1.3\ntitle: C\n---\n\nC\n",
  });
  const { code, stdout } = await planHere([...args, ...AS_OF], { cwd: broken });
  expect(code).toBe(1);
  expect(stdout).toContain("1 of 3 action files could not be read, the others: 2 actions, all live");
  expect(stdout.replace("the others: 2 actions, all live", "")).not.toContain("all live");
});

test("evidence says where it is: an address leads there, a file is said to be in the plan's folder and is not handed out", async () => {
  const entry =
    "{ date: 2018-09-03, status: in-progress, evidence: [evidence/a.md, https://example.org/b, A letter, evidence/gone.md] }";
  const shownPlan = planWith({
    "evidence/a.md": "Minutes",
    "actions/1.1.1-a.md": `---\nid: 1.1.1\ntitle: A\nprogress:\n  - ${entry}\n---\n\nA\n`,
  });
  await planHere(["site", "--internal", "-o", "site", ...AS_OF], { cwd: shownPlan });
  const html = readFileSync(join(shownPlan, "site/actions/1.1.1.html"), "utf8");
  expect(html).toContain("<dd>evidence/a.md, a file in the plan&#39;s folder</dd>");
  expect(html).toContain('<dd><a href="https://example.org/b">https://example.org/b</a></dd><dd>A letter</dd>');
  expect(html).toContain("<dd>evidence/gone.md</dd>");
  expect(existsSync(join(shownPlan, "site/evidence"))).toBe(false);
});
