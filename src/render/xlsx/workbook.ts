import type { Table, View } from "../../views/content.ts";
import { columnShares } from "../columns.ts";
import { paperOf, withoutTitle } from "../paper-of.ts";
import { aboutSheet } from "./about-sheet.ts";
import { bookBytes } from "./book.ts";
import { rowOf, textCell, typedCell } from "./cells.ts";
import type { Sheet } from "./sheet.ts";
import { sheetNames } from "./sheet-names.ts";

const ABOUT = "About";
/** In characters. */
const WIDEST = 50;
const HEAD = { bold: true, fill: "E9EDF0", border: "below", vertical: "bottom" } as const;

/**
 * A view as an Excel workbook: first what it is about, then each table that has rows on a sheet of its own, with typed
 * dates and numbers, a frozen head and filters. The same view gives the same bytes.
 */
export function workbook(view: View): Uint8Array {
  const paper = paperOf(view);
  const blocks = withoutTitle(view.blocks, paper);
  const tables = blocks.flatMap((block) =>
    block.kind === "table" && block.table.rows.length > 0 ? [block.table] : [],
  );
  const [about = ABOUT, ...names] = sheetNames([ABOUT, ...tables.map((table) => table.title)]);
  return bookBytes({
    title: paper.title,
    subject: paper.plan,
    creator: paper.publisher ?? paper.plan,
    asOf: paper.asOf,
    sheets: [
      aboutSheet(about, paper, blocks, names),
      ...tables.map((table, at) => tableSheet(table, names[at] as string)),
    ],
  });
}

function tableSheet(table: Table, name: string): Sheet {
  const head = table.columns.map(({ title, align }) => textCell(title, { ...HEAD, align }));
  const rows = table.rows.map((row) => table.columns.map((column, at) => typedCell(column, row[at], at === 0)));
  // The arrow of the filter stands in the head's own cell.
  const widths = columnShares(table).map((width) => Math.min(WIDEST, width + 3));
  return {
    ...{ name, widths, gridLines: true, headRow: 1, filtered: true },
    rows: [head, ...rows].map((cells) => rowOf(cells, widths)),
  };
}
