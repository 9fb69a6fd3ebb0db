import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from "docx";
import type { Cell, Column, Table } from "../../views/content.ts";
import { columnShares, isRating, isRatingColumn, longestWord } from "../columns.ts";
import { ratingRun, runs } from "./text.ts";

/** Of the room that a character takes in a cell, in twentieths of a point. */
const CHARACTER = 98;
/** The same in the bold of a heading, and what stands free on both sides of it. */
const BOLD_CHARACTER = 112;
const MARGINS = 140;
/** A word of a cell that has more characters may be torn: it is an address or a path. */
const LONGEST_WHOLE = 16;
/** The part of the width below which flowing text would be torn to pieces. */
const LEAST_FLOWING = 0.3;

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "C3CACF" } as const;
const THICK = { style: BorderStyle.SINGLE, size: 12, color: "1C2226" } as const;

/**
 * A table whose header row is said again on every page, and whose rows are not torn apart.
 *
 * @param width of the text, in twentieths of a point
 * @param hasRowHeads whether the first column says what a row is about
 */
export function wordTable(table: Table, width: number, hasRowHeads = true): WordTable {
  const widths = columnWidths(table, columnShares(table), width);
  const cells = (of: (column: Column, at: number) => readonly Paragraph[], head: boolean): readonly TableCell[] =>
    table.columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at] as number, type: WidthType.DXA },
          borders: { top: NONE, left: NONE, right: NONE, bottom: head ? THICK : THIN },
          ...(head ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: "F4F6F7" } } : {}),
          children: of(column, at),
        }),
    );
  const head = cells((column) => [paragraph(runs(column.title, { bold: true }), column)], true);
  const rows = table.rows.map((row) => {
    return new TableRow({
      cantSplit: true,
      children: cells((column, at) => cellText(column, row[at], hasRowHeads && at === 0), false),
    });
  });
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows],
  });
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

function cellText(column: Column, cell: Cell | undefined, first: boolean): readonly Paragraph[] {
  if (cell === undefined) return [new Paragraph({ style: "Cell" })];
  const more = first ? { bold: true } : {};
  if (isRatingColumn(column) && isRating(cell)) {
    return [paragraph([ratingRun(cell.text, cell.emphasis)], column)];
  }
  const lines = cell.lines === undefined || cell.lines.length === 0 ? [[cell]] : cell.lines;
  return lines.map((line) => paragraph(runs(line, more), column));
}

function paragraph(children: ReturnType<typeof runs>, { align }: Column): Paragraph {
  return new Paragraph({
    style: "Cell",
    alignment: align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [...children],
  });
}
