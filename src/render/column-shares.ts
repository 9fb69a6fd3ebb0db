import type { Column, Table } from "../views/content.ts";
import { isRatingColumn } from "./cell-value.ts";
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
  return Math.max(0, ...lines.map((line) => displayWidth(line)));
}

export function longestWord(text: string): number {
  return widest(text.split(/\s+/));
}
