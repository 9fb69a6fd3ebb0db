import { largest } from "../text/lists.ts";
import type { Cell, Column, Table } from "../views/content.ts";
import { displayWidth } from "./display-width.ts";

/** Text that is longer than this flows onto more lines. */
const LONGEST = 60;
const LEAST = 5;
/** The shape before a rating, and a blank. */
const SHAPE = 3;
/** Blanks beside a cell's text. */
const PADDING = 2;

/**
 * How many characters each column of a table asks for: a fixed one as wide as its content, a flowing one up to
 * `LONGEST`. For formats whose tables are laid out by the reader's program.
 */
export function columnShares({ columns, rows }: Table): readonly number[] {
  return columns.map((column, at) => {
    const cells = rows.map((row) => widest(row[at]?.lines === undefined ? [row[at]?.text ?? ""] : linesOf(row[at])));
    const shape = isRatingColumn(column) ? SHAPE : 0;
    const natural = shape + cells.reduce((most, width) => Math.max(most, width), longestWord(column.title));
    return Math.max(LEAST, Math.min(natural, longestOf(column))) + PADDING;
  });
}

function longestOf({ width }: Column): number {
  return width === "fixed" ? LONGEST / 2 : LONGEST;
}

function linesOf(cell: Table["rows"][number][number] | undefined): readonly string[] {
  return (cell?.lines ?? []).map((line) => (typeof line === "string" ? line : line.map((span) => span.text).join("")));
}

function widest(lines: readonly string[]): number {
  return largest(lines.map((line) => displayWidth(line)));
}

export function longestWord(text: string): number {
  return widest(text.split(/\s+/));
}

/** What a cell holds, for formats whose cells have types. */
type CellValue =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly day: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A cell's value by its column's type, and where that says nothing by its data. A date is a whole day, ISO. */
export function cellValue(column: Column, cell: Cell | undefined): CellValue {
  if (cell === undefined) return { kind: "none" };
  const { data, text } = cell;
  if (typeof data === "number") return { kind: "number", number: data };
  // `–` stands for what there is not; a type could not hold it.
  if (data === null || data === "") return { kind: "none" };
  if (data !== undefined && DAY.test(data) && column.type !== "text") return { kind: "date", day: data };
  return { kind: "text", text };
}

/** Columns that show ratings do so alike in every table of a format. */
export function isRatingColumn({ key }: Column): boolean {
  return key === "rating" || key.endsWith("-rating");
}

/** Whether a cell of such a column says a rating, and not that there is or was none. */
export function isRating({ text, data }: Cell): boolean {
  return data !== null && text !== "" && text !== "–";
}

/** A table as it is read: without the columns that are only data. */
export function asRead(table: Table): Table {
  if (!table.columns.some(({ asData }) => asData)) return table;
  const kept = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, at) => !table.columns[at]?.asData);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}
