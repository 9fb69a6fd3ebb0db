import type { Budget } from "../budget.ts";
import type { Cell, OutText, Row } from "../cell.ts";
import type { Table } from "../document.ts";
import { cellOf, rowOf } from "../make-cell.ts";
import { NOTHING_SAID } from "../said.ts";
import { type Address, type Area, addressName, LAST_COLUMN, readAddress } from "./address.ts";
import type { CommentsByCell } from "./comments.ts";
import { Covered } from "./covered.ts";
import { type CellContext, readCell } from "./read-cell.ts";
import type { RawCell, RawSheet } from "./read-sheet.ts";

/** A sheet, and what stands on it besides its cells. */
export interface SheetParts {
  readonly where: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly raw: RawSheet;
  readonly comments: CommentsByCell;
  /** Where the sheet's links lead, by id. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The table that a sheet is. */
export function tableOfSheet(sheet: SheetParts, context: CellContext, budget: Budget): Table {
  const { raw } = sheet;
  const last = extent(raw.cells);
  const places: Places = {
    last,
    merged: new Covered(
      raw.merged.map((area) => [area, area]),
      last,
    ),
    links: new Covered(
      raw.links.map(({ area, id }) => [area, id]),
      last,
    ),
    hiddenColumns: columnsOf(raw),
  };
  const rows = new Map<number, Map<number, Cell>>();
  const put = (row: number, cell: Cell): void => {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells);
    cells.set(cell.column, cell);
  };
  for (const cell of raw.cells) {
    const read = cellAt(cell, sheet, context, places);
    budget.characters(read.text.length);
    const { from } = places.merged.at(cell) ?? { from: cell };
    if (from.row === cell.row && from.column === cell.column) put(cell.row, read);
    else {
      const origin = rows.get(from.row)?.get(from.column);
      if (origin === undefined) put(cell.row, read);
      else put(from.row, { ...origin, out: [...origin.out, ...hiddenIn(read)] });
    }
  }
  for (const [address, comments] of sheet.comments) {
    const place = readAddress(address);
    if (place === null || rows.get(place.row)?.has(place.column) === true) continue;
    put(place.row, cellOf({ column: place.column, address }, NOTHING_SAID, { comments }));
  }
  // A merged cell without text is there too: what is blank under it is no more said than it.
  for (const area of raw.merged) {
    const { row, column } = area.from;
    if (!rows.has(row) || rows.get(row)?.has(column) === true || column > last.column) continue;
    put(row, cellOf({ column, address: addressName(area.from), ...sizeOf(area, last) }, NOTHING_SAID));
  }
  return {
    ...{ where: sheet.where, name: sheet.name, title: null, isHidden: sheet.isHidden, before: [] },
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .flatMap(([row, cells]) => rowOf(row + 1, [...cells.values()], { out: hiddenBy(row, raw) }) ?? []),
  };
}

/** What is to be known of the sheet's places. */
interface Places {
  readonly last: Address;
  readonly merged: Covered<Area>;
  readonly links: Covered<string>;
  readonly hiddenColumns: ReadonlySet<number>;
}

function cellAt(cell: RawCell, { comments, targets }: SheetParts, context: CellContext, places: Places): Cell {
  const { said, value } = readCell(cell, context);
  const link = targets.get(places.links.at(cell) ?? "");
  const address = addressName(cell);
  const isBlank = cell.hasFormula && cell.value === "" && cell.type !== "str";
  return cellOf({ column: cell.column, address, ...sizeOf(places.merged.at(cell), places.last) }, said, {
    value,
    isHidden: places.hiddenColumns.has(cell.column),
    fill: context.styles[cell.style]?.fill ?? null,
    comments: comments.get(address) ?? [],
    links: link === undefined ? [] : [link],
    formula: cell.hasFormula ? (isBlank ? "blank" : "shown") : null,
  });
}

/** What a sheet holds under a merged cell, and does not show. */
function hiddenIn({ text, out }: Cell): readonly OutText[] {
  return [...(text === "" ? [] : [{ text, why: "hidden" as const }]), ...out];
}

function hiddenBy(row: number, { hiddenRows, filtered }: RawSheet): Row["out"] {
  if (!hiddenRows.has(row)) return null;
  return filtered.some(({ from, to }) => from.row <= row && row <= to.row) ? "filtered" : "hidden";
}

function columnsOf({ hiddenColumns }: RawSheet): ReadonlySet<number> {
  const hidden = new Set<number>();
  let next = 0;
  for (const { from, to } of [...hiddenColumns].sort((one, other) => one.from - other.from)) {
    for (next = Math.max(from, next); next <= Math.min(to, LAST_COLUMN); next += 1) hidden.add(next);
  }
  return hidden;
}

function extent(cells: readonly RawCell[]): Address {
  const last = { row: 0, column: 0 };
  for (const { row, column } of cells) {
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  return last;
}

/** How large a merged cell is, as far as the sheet goes: it may be merged down to its last row of a million. */
function sizeOf(area: Area | undefined, last: Address): { columns: number; rows: number } {
  if (area === undefined) return { columns: 1, rows: 1 };
  return {
    columns: Math.max(Math.min(area.to.column, last.column) - area.from.column + 1, 1),
    rows: Math.max(Math.min(area.to.row, last.row) - area.from.row + 1, 1),
  };
}
