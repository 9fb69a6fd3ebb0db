import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planHere } from "../../support/run-plan.ts";
import { copyOf, YEAR_PLAN } from "../../views/reports/plans.ts";
import { wordText } from "./word-text.ts";
import { workbookText } from "./workbook-text.ts";

/**
 * One of each kind of document, kept as a text so that a change of it is read before it is agreed. Outside any
 * repository, so that no commit is named.
 */
const YEAR = ["--as-of", "2025-03-31"];
const NOVEMBER = ["--as-of", "2018-11-15"];
const SEPTEMBER = ["--from", "2018-09-01"];
const folders = { year: copyOf(YEAR_PLAN), hampshire: copyOf("plan") };

const PAPERS = [
  ["year-board.html", "year", ["report", "board", "--body", "improvement-board", ...YEAR]],
  ["year-board.docx", "year", ["report", "board", "--body", "improvement-board", ...YEAR]],
  ["year-board.xlsx", "year", ["report", "board", "--body", "improvement-board", ...YEAR]],
  ["hampshire-board.html", "hampshire", ["report", "board", ...SEPTEMBER, ...NOVEMBER]],
  ["hampshire-recommendations.docx", "hampshire", ["report", "recommendations", ...NOVEMBER]],
  ["hampshire-list.xlsx", "hampshire", ["list", ...NOVEMBER]],
] as const;

test.each(PAPERS)("%s", async (name, plan, args) => {
  const output = join(folders[plan], name);
  const { code, stderr } = await planHere([...args, "-o", output], { cwd: folders[plan] });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  await expect(await readable(output)).toMatchFileSnapshot(`../../goldens/papers/${name}.txt`);
});

const SITES = [
  ["year", YEAR, ["index", "actions/1.1.3", "timeline", "changes"]],
  ["hampshire", NOVEMBER, ["index", "actions/3.4.3"]],
] as const;

describe.each(SITES)("the site of %s", async (plan, day, pages) => {
  const written = await planHere(["site", "--internal", "-o", "site", ...day], { cwd: folders[plan] });

  test.each(pages)("%s", async (page) => {
    expect((await written).code).toBe(0);
    const path = join(folders[plan], "site", `${page}.html`);
    const name = `${plan}-site-${page.replace("/", "-")}.html.txt`;
    await expect(await readable(path)).toMatchFileSnapshot(`../../goldens/papers/${name}`);
  });
});

test("a return sheet", async () => {
  const args = ["chase", "--owner", "graham-allen", "-o", "chase", ...NOVEMBER];
  expect((await planHere(args, { cwd: folders.hampshire })).code).toBe(0);
  const path = join(folders.hampshire, "chase/graham-allen/return-graham-allen.xlsx");
  await expect(await readable(path)).toMatchFileSnapshot("../../goldens/papers/hampshire-return-sheet.xlsx.txt");
});

/** A document as lines. The style and the pictures of a page are left out: they have tests and goldens of their own. */
async function readable(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith(".docx")) return wordText(bytes);
  if (path.endsWith(".xlsx")) return workbookText(bytes);
  return bytes
    .toString("utf8")
    .replace(/'sha256-[^']*'/, "'sha256-…'")
    .replace(/<style>.*?<\/style>/gs, "<style>…</style>")
    .replace(/<svg[^>]*>.*?<\/svg>/gs, "<svg>…</svg>");
}
