import { describe, expect, test } from "vitest";
import { copyOf, documentOf, planWith, report, YEAR_PLAN } from "./plans.ts";

const YEAR = ["--as-of", "2025-03-31"];
const KINDS = ["board", "exceptions", "full", "recommendations", "decisions", "owner"];

describe("a year of progress, for the public", () => {
  const folder = copyOf(YEAR_PLAN);

  test.each(KINDS)("report %s says nothing of what is not public, and how much that is", async (kind) => {
    for (const format of ["markdown", "json", "csv", "html"]) {
      const { stdout } = await report(folder, [kind, ...YEAR, "--public", "--format", format]);
      for (const secret of [
        "Two offers turned down",
        "market supplement",
        "personnel file 7",
        "Interview notes",
        "locked cabinet",
      ]) {
        expect(stdout, format).not.toContain(secret);
      }
      if (format === "markdown") expect(stdout).toContain("Withheld: 1 entry and 2 pieces of evidence");
    }
    expect(await documentOf(folder, [kind, ...YEAR, "--public"])).toMatchObject({
      audience: "public",
      withheld: { entries: 1, evidence: 2 },
    });
  });

  test("the same report for those who keep the plan says it all", async () => {
    const { stdout } = await report(folder, ["full", ...YEAR, "--format", "markdown"]);
    for (const said of ["Two offers turned down", "personnel file 7", "locked cabinet"]) expect(stdout).toContain(said);
    expect(stdout).not.toContain("ithheld");
  });
});

describe("what a withheld entry brought about", () => {
  const folder = planWith({
    "directory.yaml": "bodies:\n  board: { name: The Board }\n",
    "actions/1.1.1-a.md": `---
id: 1.1.1
title: A
timescale: 2 months
progress:
  - { date: 2018-08-01, status: in-progress, note: Begun }
  - { date: 2018-09-20, due: 2018-12, note: More time is needed }
  - { date: 2018-09-25, decision: { outcome: approved, body: board, ref: minute 9 }, public: false, note: A secret }
  - { date: 2018-10-01, confidence: low, forecast: 2019-03, public: false, note: Another secret }
---
Do A
`,
  });
  const ask = (...args: string[]) => documentOf(folder, [...args, "--as-of", "2018-10-15", "--public"]);

  test("its state is the one that the internal paper shows", async () => {
    const [open, whole] = [await ask("board"), await documentOf(folder, ["board", "--as-of", "2018-10-15"])];
    expect(open.ratings).toEqual(whole.ratings);
    expect(open.slipped[0]).toMatchObject({ id: "1.1.1", due: "2018-12-31", timesMoved: 1, rating: "off-track" });
  });

  test("a request that was decided is not shown as waiting, and nobody is named", async () => {
    const { asked, decided } = await ask("decisions");
    expect(asked).toEqual([]);
    expect(decided).toMatchObject([{ id: "1.1.1", state: "approved", decision: null, remark: "[withheld]" }]);
  });

  test("reasons, forecast and confidence that only it gives are not told", async () => {
    const { exceptions } = await ask("exceptions");
    expect(exceptions[0]).toMatchObject({
      ...{ id: "1.1.1", rating: "off-track", reasons: ["for a reason that is withheld"] },
      ...{ forecast: null, confidence: null },
    });
    for (const kind of KINDS) {
      const { stdout } = await report(folder, [kind, "--as-of", "2018-10-15", "--public", "--format", "json"]);
      for (const secret of ["secret", "minute 9", "2019-03"]) expect(stdout, kind).not.toContain(secret);
    }
  });
});
