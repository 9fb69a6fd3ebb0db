import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanDate } from "../../src/calendar/plan-date.ts";
import type { Table } from "../../src/documents/document.ts";
import { cellOf } from "../../src/documents/make-cell.ts";
import { saidByText } from "../../src/documents/said.ts";
import { NO_ANSWERS } from "../../src/import/answers/answers.ts";
import { noPlan } from "../../src/import/plan-at-hand.ts";
import { propose } from "../../src/import/propose.ts";
import { runs } from "../support/properties.ts";

const WORDS = ["", "Action", "Lead/Owner", "Timescale", "Ref", "Outcome", "RAG", "1.4.1", "1.4.2", "Theme 1: Vision"];
const cell = fc.record({
  text: fc.oneof(fc.constantFrom(...WORDS, "3 months", "Kate Jones; Bob Newman", "Meet\n• often"), fc.string()),
  columns: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
});
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

function tableOf(grid: readonly (readonly { text: string; columns: number; rows: number }[])[], at: number): Table {
  const made = grid.map((cells, row) => ({
    number: row + 1,
    isHeader: false,
    out: null,
    cells: cells.map(({ text, columns, rows: high }, column) =>
      cellOf({ column, columns, rows: high, address: `row ${row + 1}, column ${column + 1}` }, saidByText(text)),
    ),
  }));
  return { where: `table ${at + 1}`, name: null, title: null, isHidden: false, before: [], rows: made };
}

test("whatever stands in tables, every cell with text is placed or listed, and counted once", () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 3 }), (grids) => {
      const header = ["Ref", "Action", "Lead", "Timescale"].map((text) => ({ text, columns: 1, rows: 1 }));
      const tables = [[header, ...(grids[0] ?? [])], ...grids.slice(1)].map(tableOf);
      const read = propose(
        {
          ...{ kind: "docx", tables, after: [], notes: [] },
          properties: { title: null, modified: null, modifiedBy: null },
        },
        noPlan("2026-01-01" as PlanDate),
        NO_ANSWERS,
      );
      if (!read.ok) return read.problem !== "";
      const { counts, left } = read.proposal;
      const all = tables.flatMap((table) => table.rows.flatMap((row) => row.cells)).filter(({ text }) => text !== "");
      expect(counts.all).toBe(all.length);
      expect(counts.placed + counts.headings + counts.grouping + counts.left).toBe(counts.all);
      expect(left).toHaveLength(counts.left);
      return true;
    }),
    { numRuns: runs(200) },
  );
});
