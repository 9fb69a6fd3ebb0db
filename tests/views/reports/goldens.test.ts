import { describe, expect, test } from "vitest";
import { copyOf, report, YEAR_PLAN } from "./plans.ts";

/** What a board reads, kept as files so that a change of it is read before it is agreed. */
const PAPERS = [
  ["year-board", YEAR_PLAN, ["board", "--body", "improvement-board", "--as-of", "2025-03-31"]],
  ["year-board-public-quarter", YEAR_PLAN, ["board", "--from", "2024-12-31", "--public", "--as-of", "2025-03-31"]],
  ["year-exceptions", YEAR_PLAN, ["exceptions", "--as-of", "2025-03-31"]],
  ["year-full", YEAR_PLAN, ["full", "--as-of", "2025-03-31"]],
  ["year-recommendations", YEAR_PLAN, ["recommendations", "--as-of", "2025-03-31"]],
  ["year-decisions", YEAR_PLAN, ["decisions", "--as-of", "2025-03-31"]],
  ["year-performance", YEAR_PLAN, ["performance", "--as-of", "2025-03-31"]],
  ["year-owner", YEAR_PLAN, ["owner", "chief-nurse", "--as-of", "2025-03-31"]],
  ["hampshire-board", "plan", ["board", "--from", "2018-09-01", "--as-of", "2018-11-15"]],
  ["hampshire-full", "plan", ["full", "--as-of", "2018-11-15"]],
  ["hampshire-recommendations", "plan", ["recommendations", "--as-of", "2018-11-15"]],
] as const;

const folders = { [YEAR_PLAN]: copyOf(YEAR_PLAN), plan: copyOf("plan") };

describe.each(PAPERS)("%s", (name, plan, args) => {
  const folder = folders[plan] as string;

  test("as Markdown", async () => {
    const { code, stdout, stderr } = await report(folder, [...args, "--format", "markdown"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`../../goldens/reports/${name}.md`);
  });

  test("in a terminal of 80 columns", async () => {
    const { code, stdout, stderr } = await report(folder, [...args, "--no-color"], 80);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot(`../../goldens/reports/${name}.80-columns.txt`);
  });
});
