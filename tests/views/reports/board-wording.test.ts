import { describe, expect, test } from "vitest";
import { columnShares } from "../../../src/render/columns.ts";
import { columnWidths } from "../../../src/render/docx/table.ts";
import type { Column } from "../../../src/views/content.ts";
import { copyOf, report, YEAR_PLAN } from "./plans.ts";

const folder = copyOf(YEAR_PLAN);
const QUARTER = ["board", "--from", "2024-12-31", "--as-of", "2025-03-31"];
const paperAs = async (format: string): Promise<string> =>
  (await report(folder, [...QUARTER, "--format", format])).stdout;

describe("the board's paper", async () => {
  const html = await paperAs("html");
  const markdown = await paperAs("markdown");

  test("shows the former rating as it shows the present one", () => {
    expect(html).toMatch(/1\.1\.3.*?chip caution">At risk<.*?chip alert">Off track</);
    expect(html).toContain("Not in the plan");
    expect(html).not.toMatch(/class="chip[^>]*>Not in the plan/);
  });

  test("says below the ratings how many live actions they add up to, then and now", () => {
    expect(markdown).toContain("25 live actions on 31 December 2024 and 26 on 31 March 2025");
  });

  test("says what an exception is, and how far ahead it looks", () => {
    expect(markdown).toContain("## Exceptions: off track, or a decision asked for (6)");
    expect(markdown).toContain("## Due next, within 1 month (10)");
  });

  test("uses By for who, and never for when", () => {
    expect(markdown).toContain("| Date | ID | What |");
    expect(markdown).not.toContain("| By | ID |");
  });

  test("begins every reason alike, and leaves no cell empty", () => {
    expect(markdown).toContain("| Overdue by 24 days;");
    expect(markdown).not.toContain("| overdue by");
    expect(markdown).not.toMatch(/\| {2}\|/);
  });

  test("does not say the beginning of a heading again as a caption", () => {
    for (const words of ["Who decided", "Completed or assured", "Evidence", "Exceptions", "Due next"]) {
      expect(html, words).toMatch(new RegExp(`class="unseen">${words}</caption>`));
    }
  });
});

test("a column of Word is never narrower than a word of its heading, however much its neighbours say", () => {
  const column = (title: string): Column => ({ key: "a", title, align: "left", width: "flowing", rank: 0 });
  const columns = [column("Reason given"), column("Note of the decision"), column("Action")];
  const long = { text: "Four posts filled. We need another round, and then another one." };
  const table = { title: "T", columns, rows: [[long, { text: "–" }, long]], empty: "" };
  const widths = columnWidths(table, columnShares(table), 4000);
  expect(widths[1]).toBeGreaterThanOrEqual("decision".length * 120);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBe(4000);
});

test("nor than a word of its cells, unless that is an address", () => {
  const column = (title: string): Column => ({ key: "a", title, align: "left", width: "flowing", rank: 0 });
  const long = { text: "Four posts filled. We need another round, and then another one, and then a third of them." };
  const rows = [[{ text: "Improvement Board" }, long, { text: `https://example.org/${"a".repeat(60)}` }, long]];
  const table = { title: "T", columns: ["Who", "Why", "Where", "What"].map(column), rows, empty: "" };
  const widths = columnWidths(table, [8, 60, 60, 60], 6000);
  expect(widths[0]).toBeGreaterThanOrEqual("Improvement".length * 98);
  expect(widths[2]).toBeLessThan(2500);
});
