import type { ExportedCell } from "../../core/exported/cell-value.ts";
import { largest } from "../../text/lists.ts";
import { displayWidth } from "../display-width.ts";
import { openDocumentBook } from "../ods/book.ts";
import { bookBytes } from "../xlsx/book.ts";
import { dayCell, exactCell, rowOf } from "../xlsx/cells.ts";
import type { Sheet, SheetCell } from "../xlsx/sheet.ts";
import { type ExportView, type Grid, gridsOf } from "./grid.ts";

const HEAD = { bold: true, fill: "E9EDF0", border: "below", vertical: "bottom" } as const;
/** In characters. */
const [NARROWEST, WIDEST, DATE] = [8, 60, 20];

/** The whole plan as an Excel workbook, a sheet for each kind of thing. The same plan gives the same bytes. */
export function exportedWorkbook(view: ExportView): Uint8Array {
  return bookBytes(bookOf(view));
}

/** The same as a workbook of OpenDocument. */
export function exportedOpenDocument(view: ExportView): Uint8Array {
  return openDocumentBook(bookOf(view));
}

function bookOf({ sheets, title, publisher, asOf }: ExportView) {
  return { title, subject: title, creator: publisher ?? title, asOf, sheets: gridsOf(sheets).map(sheetOf) };
}

function sheetOf({ name, titles, rows }: Grid): Sheet {
  const widths = titles.map((title, at) =>
    widthOf(
      title,
      rows.map((row) => row[at] ?? null),
    ),
  );
  const head = titles.map((title) => exactCell(title, HEAD));
  return {
    ...{ name, widths, gridLines: true, headRow: 1, filtered: true, fixedColumns: titles.length > 4 ? 2 : 0 },
    rows: [head, ...rows.map((row) => row.map((cell, at) => sheetCell(cell, at === 0)))].map((row) =>
      rowOf(row, widths),
    ),
  };
}

function sheetCell(cell: ExportedCell | null, isFirst: boolean): SheetCell | null {
  const style = isFirst ? { bold: true } : {};
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, style: { ...style, align: "left" } };
  return typeof cell === "string" ? exactCell(cell, style) : dayCell(cell.day, style);
}

/** As wide as its longest line, within bounds; room for the filter's arrow in the heading. */
function widthOf(title: string, cells: readonly (ExportedCell | null)[]): number {
  const lines = cells.map((cell) => {
    if (typeof cell === "object") return cell === null ? 0 : DATE;
    return typeof cell === "number" ? String(cell).length : largest(cell.split("\n").map(widthOfLine));
  });
  const ofTitle = Math.min(displayWidth(title), 24) + 4;
  return Math.min(WIDEST, Math.max(NARROWEST, ofTitle, largest(lines) + 2));
}

function widthOfLine(line: string): number {
  return line.length > WIDEST ? WIDEST : displayWidth(line);
}
