/** Holds the examples of the page on the file format to the program: they are read, and do what is said of them. */
import { beforeAll, describe, expect, test } from "vitest";
import { loadLedger } from "../../src/ledger/load.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { on } from "../support/ledger.ts";
import type { Repository } from "../support/repository.ts";
import { pageText } from "./pages.ts";
import { exampleFiles, fragments } from "./refresh.ts";
import { runInScene, SCENES, writeInScene } from "./scenes.ts";

const PAGE = pageText("docs/file-format.md");

describe("the standards that a plan sets for itself, as shown", () => {
  const shown = fragments(PAGE);
  let scene: Repository;
  beforeAll(async () => {
    scene = (await SCENES["at-work"]?.()) as Repository;
    for (const fragment of shown) writeInScene(fragment, scene);
  });
  const check = async (args: string) =>
    JSON.parse(await runInScene(`plan check --format json --as-of 2025-03-31 ${args}`, scene));

  test("are valid, and do what is said", async () => {
    expect(shown.map((it) => it.path.replace(/\/[^/]*$/, ""))).toEqual(["plan", "plan/actions"]);
    const { diagnostics, summary } = await check("");
    const codes = (diagnostics as { code: string; severity: string }[]).map((it) => `${it.code} ${it.severity}`);
    expect(codes).toContain("PLAN404 error");
    expect(codes.join()).not.toContain("PLAN416");
    expect(codes.filter((it) => /^PLAN[123]/.test(it)).sort()).toEqual(["PLAN213 warning", "PLAN215 warning"]);
    expect(summary.excepted).toBe(2);
  });

  test("are found as loosening where a branch brings them", async () => {
    const { diagnostics } = await check("--since origin/main");
    const codes = (diagnostics as { code: string }[]).map((it) => it.code);
    expect(codes.filter((it) => it === "PLAN507")).toHaveLength(2);
  });
});

describe("the example plan", () => {
  const files = exampleFiles(PAGE).map(({ path, text }) => ({ path: path.replace(/^plan\//, ""), text }));
  const { plan, diagnostics } = loadLedger({ files, paths: new Set(files.map((it) => it.path)) });

  test("has a file of each kind, and nothing is wrong with any", () => {
    expect(files.map((it) => it.path.replace(/\/.*/, ""))).toEqual([
      "plan.yaml",
      "directory.yaml",
      "themes",
      "actions",
    ]);
    expect(diagnostics).toEqual([]);
    expect(plan?.unreadable).toEqual([]);
  });

  test.each([
    ["2026-05-01", "nothing-recorded", "2026-07-31"],
    ["2026-05-20", "on-track", "2026-07-31"],
    ["2026-06-10", "on-track", "2026-07-31"],
    ["2026-06-18", "on-track", "2026-09-30"],
    ["2026-09-20", "complete", "2026-09-30"],
    ["2026-10-20", "assured", "2026-09-30"],
  ])("as of %s its action is %s, due %s", (asOf, rating, due) => {
    if (plan === null) throw new Error("the example has no plan");
    const action = schedule(plan, on(asOf)).actions[0];
    expect(action).toMatchObject({ rating, due: { last: due } });
  });
});
