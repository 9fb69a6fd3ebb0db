import { append } from "../../text/lists.ts";
import { quote } from "../../text/quote.ts";
import {
  cellOf,
  linesOf,
  type OfficeCell,
  type OfficeDocument,
  type OfficeNote,
  type OfficeTable,
} from "../office-table.ts";
import type { Package } from "../zip/read-part.ts";
import { type Area, addressName, columnName } from "./address.ts";
import { type CellContext, readCell } from "./read-cell.ts";
import { type RawSheet, readSheet } from "./read-sheet.ts";
import { readFormats, readSharedTexts } from "./shared.ts";
import { type ListedSheet, readWorkbook } from "./workbook.ts";

/**
 * The sheets of a workbook, in its order, hidden ones too. A formula is never worked out: its cell says what Excel
 * last showed there.
 *
 * @param main the name of the part that is the workbook
 * @throws Unreadable
 */
export function readExcel(pack: Package, main: string): OfficeDocument & { readonly ok: true } {
  const { sheets, others, from1904, linked } = readWorkbook(pack, main);
  const [texts, styles] = [linked("sharedStrings"), linked("styles")];
  const context: CellContext = {
    texts: readSharedTexts(pack.read(texts), texts),
    formats: readFormats(pack.read(styles), styles),
    from1904,
  };
  const notes: OfficeNote[] = others.map((name) => ({
    where: `sheet ${quote(name)}`,
    message: "it has no cells (a chart or dialogue) and was not read",
  }));
  const tables = sheets.map((sheet) => {
    const bytes = pack.read(sheet.part);
    const raw = bytes === null ? EMPTY : readSheet(bytes, sheet.part);
    const where = `sheet ${quote(sheet.name)}`;
    append(notes, notesOn(sheet, raw, where, context));
    return tableOf(sheet, raw, where, context);
  });
  return { ok: true, kind: "excel", tables, after: [], notes };
}

const EMPTY: RawSheet = { cells: [], merged: [], hiddenRows: new Set(), hiddenColumns: [] };

function tableOf({ name }: ListedSheet, raw: RawSheet, where: string, context: CellContext): OfficeTable {
  const filled = raw.cells
    .map((cell) => ({ cell, ...readCell(cell, context) }))
    .filter(({ text }) => text.trim() !== "");
  const last = { row: 0, column: 0 };
  for (const { cell } of filled) {
    last.row = Math.max(last.row, cell.row);
    last.column = Math.max(last.column, cell.column);
  }
  const rows = new Map<number, Map<number, OfficeCell>>();
  const rowAt = (row: number): Map<number, OfficeCell> => {
    const known = rows.get(row) ?? new Map<number, OfficeCell>();
    rows.set(row, known);
    return known;
  };
  const origins = new Map(raw.merged.map((area) => [addressName(area.from), area]));
  for (const { cell, text, kind } of filled) {
    const area = origins.get(addressName(cell));
    const read = cellOf({ column: cell.column, ...sizeOf(area, last) }, linesOf(text), kind);
    rowAt(cell.row).set(cell.column, cell.hasFormula ? { ...read, formula: true } : read);
  }
  // A merged cell without text is there too: what is blank under it is no more said than it.
  for (const area of raw.merged) {
    const cells = rows.get(area.from.row);
    if (cells !== undefined && !cells.has(area.from.column) && area.from.column <= last.column) {
      cells.set(area.from.column, cellOf({ column: area.from.column, ...sizeOf(area, last) }, []));
    }
  }
  return {
    ...{ where, name, before: [] },
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .map(([row, cells]) => ({
        number: row + 1,
        isHeader: false,
        cells: [...cells.values()].sort((one, other) => one.column - other.column),
      })),
  };
}

/** How large a merged cell is, as far as the sheet goes: it may be merged down to its last row of a million. */
function sizeOf(area: Area | undefined, last: { row: number; column: number }): { columns: number; rows: number } {
  if (area === undefined) return { columns: 1, rows: 1 };
  return {
    columns: Math.max(Math.min(area.to.column, last.column) - area.from.column + 1, 1),
    rows: Math.max(Math.min(area.to.row, last.row) - area.from.row + 1, 1),
  };
}

function notesOn(sheet: ListedSheet, raw: RawSheet, where: string, context: CellContext): readonly OfficeNote[] {
  const note = (message: string): OfficeNote => ({ where, message });
  const formulas = raw.cells.filter((cell) => cell.hasFormula);
  const withoutValue = formulas.filter((cell) => cell.value === "" && cell.type !== "str");
  const errors = raw.cells.filter((cell) => readCell(cell, context).kind === "error");
  const hidden = raw.cells.filter((cell) => raw.hiddenRows.has(cell.row));
  const hiddenRows = [...new Set(hidden.map((cell) => String(cell.row + 1)))];
  const hiddenColumns = raw.hiddenColumns.flatMap(({ from, to }) => [
    ...new Set(
      raw.cells.filter(({ column }) => column >= from && column <= to).map(({ column }) => columnName(column)),
    ),
  ]);
  return [
    ...(sheet.isHidden ? [note("it is hidden, and was read all the same")] : []),
    ...(hiddenRows.length > 0 ? [note(`hidden rows were read as if they were shown: ${some(hiddenRows)}`)] : []),
    ...(hiddenColumns.length > 0
      ? [note(`hidden columns were read as if they were shown: ${some(hiddenColumns)}`)]
      : []),
    ...(formulas.length > 0
      ? [
          note(
            `formulas were not worked out; their cells say what Excel last showed: ${some(formulas.map(addressName))}`,
          ),
        ]
      : []),
    ...(withoutValue.length > 0
      ? [
          note(
            `formulas that no program has worked out yet say nothing: ${some(withoutValue.map(addressName))}. Open the file in Excel and save it.`,
          ),
        ]
      : []),
    ...(errors.length > 0 ? [note(`cells that show an error: ${some(errors.map(addressName))}`)] : []),
  ];
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
