import type { Cell, Column, Table } from "../../views/content.ts";
import { columnShares, isRating, isRatingColumn, longestWord } from "../columns.ts";
import { type GridRow, grid } from "./grid.ts";
import { type Links, ratingRun, runs } from "./text.ts";
import { type ParagraphLook, paragraph } from "./xml.ts";

/** Of the room that a character takes in a cell, in twentieths of a point. */
const CHARACTER = 98;
/** The same in the bold of a heading, and what stands free on both sides of it. */
const BOLD_CHARACTER = 112;
const MARGINS = 140;
/** A word of a cell that has more characters may be torn: it is an address or a path. */
const LONGEST_WHOLE = 16;
/** The part of the width below which flowing text would be torn to pieces. */
const LEAST_FLOWING = 0.3;
/** A table of so many rows stands on one page. */
const SHORT = 6;

const THIN = { kind: "single", size: 4, colour: "C3CACF" } as const;
const THICK = { bottom: { kind: "single", size: 12, colour: "1C2226" } } as const;

/**
 * A table whose header row is said again on every page, and whose rows are not torn apart. A short one stands on one page;
 * of a long one neither the first nor the last row stands alone.
 *
 * @param width of the text, in twentieths of a point
 * @param hasRowHeads whether the first column says what a row is about
 */
export function wordTable(table: Table, width: number, links: Links, hasRowHeads = true): string {
  const widths = columnWidths(table, columnShares(table), width);
  const last = table.rows.length - 1;
  const isKept = (at: number): boolean => at < last && (last < SHORT || at === 0 || at === last - 1);
  const head: GridRow = {
    isHead: true,
    cells: table.columns.map((column, at) => ({
      ...{ width: widths[at] as number, lines: THICK, fill: "F4F6F7" },
      content: paragraph(lookOf(column, true), runs(column.title, links, { bold: true })),
    })),
  };
  const rows = table.rows.map(
    (row, nth): GridRow => ({
      cells: table.columns.map((column, at) => ({
        ...{ width: widths[at] as number, lines: {} },
        content: cellText(column, row[at], hasRowHeads && at === 0, isKept(nth), links),
      })),
    }),
  );
  return grid(hasRowHeads ? table.title : "", widths, { top: 50, left: 70, right: 70 }, [head, ...rows], THIN);
}

/**
 * Widths that are together as wide as the text: fixed columns as wide as what is in them, and the flowing ones share
 * what is left. Where that would be too little, all share.
 */
export function columnWidths(table: Table, shares: readonly number[], width: number): number[] {
  const { columns } = table;
  const asked = shares.map((share, at) => (columns[at]?.width === "fixed" ? share * CHARACTER : 0));
  const left = width - sum(asked);
  const flowing = sum(shares.filter((_, at) => asked[at] === 0));
  const widths =
    flowing > 0 && left >= width * LEAST_FLOWING
      ? shares.map((share, at) => asked[at] || Math.floor((share / flowing) * left))
      : shares.map((share) => Math.floor((share / sum(shares)) * width));
  return whole(noneTooNarrow(widths, table), width);
}

/**
 * No column narrower than the longest word of its heading, or of its cells; what that takes, the wide columns give, each
 * its share.
 */
function noneTooNarrow(widths: readonly number[], { columns, rows }: Table): readonly number[] {
  const least = columns.map(({ title }, at) => {
    const words = rows.reduce((most, row) => Math.max(most, longestWord(row[at]?.text ?? "")), 0);
    return Math.max(longestWord(title) * BOLD_CHARACTER, Math.min(words, LONGEST_WHOLE) * CHARACTER) + MARGINS;
  });
  const spare = widths.map((one, at) => Math.max(0, one - (least[at] as number)));
  const lacking = sum(widths.map((one, at) => Math.max(0, (least[at] as number) - one)));
  if (lacking === 0 || lacking >= sum(spare)) return widths;
  return widths.map((one, at) =>
    Math.max(least[at] as number, one - Math.ceil(((spare[at] as number) / sum(spare)) * lacking)),
  );
}

/** What rounding left over goes to the last. */
function whole(widths: readonly number[], width: number): number[] {
  const last = widths.length - 1;
  return widths.map((one, at) => (at === last ? width - sum(widths.slice(0, last)) : one));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function cellText(column: Column, cell: Cell | undefined, isFirst: boolean, isKept: boolean, links: Links): string {
  const look = lookOf(column, isKept);
  if (cell === undefined) return paragraph(look, "");
  if (isRatingColumn(column) && isRating(cell)) return paragraph(look, ratingRun(cell.text, cell.emphasis));
  const more = isFirst ? { bold: true } : {};
  const lines = cell.lines === undefined || cell.lines.length === 0 ? [[cell]] : cell.lines;
  return lines.map((line) => paragraph(look, runs(line, links, more))).join("");
}

function lookOf({ align }: Column, keepNext: boolean): ParagraphLook {
  return { style: "Cell", ...(keepNext ? { keepNext } : {}), ...(align === "right" ? { align } : {}) };
}
