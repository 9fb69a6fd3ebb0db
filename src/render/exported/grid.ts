import type { ExportedCell } from "../../core/exported/cell-value.ts";
import { FOR_READING, goesOn, headingOf, pathOf, type SheetLayout, TALL_HEAD } from "../../core/exported/layout.ts";
import type { ExportedRow, ExportedSheets } from "../../core/exported/rows.ts";
import type { View } from "../../views/content.ts";

/** A plan that is to be written whole, as a format takes it. */
export interface ExportView extends View {
  readonly sheets: ExportedSheets;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO. */
  readonly asOf: string;
}

/** A sheet as it is drawn: headings, and under them the cells of each row. */
export interface Grid {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (ExportedCell | null)[])[];
}

type Cells = ReadonlyMap<string, ExportedCell>;

/** The sheets of an export in their order, as tables with headings; a tall one has a row for each fact. */
export function gridsOf(sheets: ExportedSheets): readonly Grid[] {
  return [...sheets].map(([layout, rows]) =>
    gridOf(
      layout,
      rows.map((row) => cellsOf(layout, row)),
    ),
  );
}

/** What stands in a row: whose it is, its own cells, and what of them is too long for one. */
export function cellsOf({ of }: SheetLayout, row: ExportedRow): Cells {
  const parts = of.length < 2 ? [row.of] : row.of.split("/");
  const cells = new Map<string, ExportedCell>(of.map((title, at) => [title, parts[at] ?? ""]));
  for (const [title, cell] of row.cells) {
    const pieces = typeof cell === "string" ? piecesOf(cell) : [cell];
    for (const [at, piece] of pieces.entries()) cells.set(at === 0 ? title : `${title}${goesOn(at + 1)}`, piece);
  }
  return cells;
}

function gridOf(layout: SheetLayout, rows: readonly Cells[]): Grid {
  const { name } = layout;
  const titles = titlesOf(layout, rows);
  if (!layout.isTall) return { name, titles, rows: rows.map((row) => titles.map((title) => row.get(title) ?? null)) };
  const [row = new Map()] = rows;
  return { name, titles: TALL_HEAD, rows: titles.map((title) => [title, row.get(title) ?? null]) };
}

/** The columns that anything stands in, in the order of the layout; what is only for reading behind what says whose row it is. */
export function titlesOf(layout: SheetLayout, rows: readonly Cells[]): readonly string[] {
  const there = new Set(rows.flatMap((row) => [...row.keys()]));
  const order = Object.keys(layout.fields);
  const rank = (title: string): number => {
    const path = pathOf(title.replace(/ \(goes on, \d+\)$/, ""), layout);
    if (path === null) return !title.endsWith(FOR_READING) ? -1 : layout.of.length > 0 ? -0.5 : 1.5;
    const at = order.findIndex((field) => field === path.join(".") || isWild(field, path));
    return at === -1 ? order.length : at;
  };
  return [...there].sort((one, other) => rank(one) - rank(other));
}

function isWild(field: string, path: readonly string[]): boolean {
  const parts = field.split(".");
  return parts.length === path.length && parts.every((part, at) => part === "*" || part === path[at]);
}

/** Excel's cell holds 32,767 units; what is longer goes on in another. */
const LONGEST = 32_000;

function piecesOf(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    // Never between two halves of a character.
    const end = /[\ud800-\udbff]/.test(text.charAt(at + LONGEST - 1)) ? at + LONGEST - 1 : at + LONGEST;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** Of a row, what it is known by: `1.4.1 Introduce the ITB`. */
export function nameOfRow(row: ExportedRow): string {
  const title = row.cells.get(headingOf(["title"])) ?? row.cells.get(headingOf(["name"]));
  return typeof title === "string" ? `${row.key} ${title}` : row.key;
}
