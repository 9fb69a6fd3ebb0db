import { daysBetween, parsePlanDate } from "../../calendar/plan-date.ts";
import { largest } from "../../text/lists.ts";
import { type Cell, type Column, type Emphasis, wordsOf } from "../../views/content.ts";
import { cellValue } from "../columns.ts";
import { displayWidth } from "../display-width.ts";
import { escaped, visible } from "../printable.ts";
import type { SheetCell, SheetRow } from "./sheet.ts";
import { type Style, TEXT_SIZE } from "./styles.ts";

/** The most that a cell of Excel holds, in UTF-16 units. */
const LONGEST = 32_767;
const CUT = "… (cut: a cell holds no more)";
/** The first day that Excel counts right, and its number: it takes 1900 for a leap year. */
const FIRST_RIGHT = { day: "1900-03-01", serial: 61 };
const DATE_FORMAT = "d mmmm yyyy";

/** Of a line, in points, for text of 10 points. */
export const LINE = 13;
/** Excel's tallest row. */
const TALLEST = 409;

const INKS: Readonly<Record<Emphasis, string | null>> = {
  strong: null,
  muted: "4D575E",
  alert: "A4161A",
  caution: "8A4B00",
  good: "17602F",
  done: "0A4F8A",
};

/** Text as a cell shows it: never a formula, no character that XML has no place for, and no escape of Excel's own. */
export function textCell(text: string, style: Style = {}): SheetCell {
  return { value: cellText(text), style: { wrap: true, ...style } };
}

/** Text that XML can hold, as it is: what is written to be read back. */
export function exactCell(text: string, style: Style = {}): SheetCell {
  return { value: text, style: { wrap: true, ...style } };
}

/** A day as a workbook has it; its text where no workbook has it. */
export function dayCell(day: string, style: Style = {}): SheetCell {
  const serial = serialOf(day);
  return serial === null
    ? textCell(day, style)
    : { value: serial, day, style: { ...style, format: DATE_FORMAT, align: "left" } };
}

/**
 * A cell of a table with its type: a date is a date, a number a number; null where there is nothing.
 *
 * @param first whether it is the first of its row, which says what the row is about
 */
export function typedCell(column: Column, cell: Cell | undefined, first: boolean): SheetCell | null {
  const value = cellValue(column, cell);
  const bold = first || cell?.emphasis === "strong" || cell?.emphasis === "alert";
  const style = { ...(bold ? { bold } : {}), ...colourOf(cell?.emphasis) };
  switch (value.kind) {
    case "none":
      return null;
    case "number":
      return { value: value.number, style };
    case "date":
      return dayCell(value.day, style);
    case "text":
      return textCell(cell?.lines === undefined ? value.text : cell.lines.map(wordsOf).join("\n"), {
        ...style,
        wrap: column.width === "flowing" || cell?.lines !== undefined,
      });
  }
}

/** The colour of an emphasis, as a style; the word stands in the cell. */
export function colourOf(emphasis: Emphasis | undefined): Style {
  const ink = emphasis === undefined ? null : INKS[emphasis];
  return ink === null ? {} : { colour: ink };
}

/** The number that Excel has for a day; null where it has none. */
function serialOf(day: string): number | null {
  const date = parsePlanDate(day);
  const first = parsePlanDate(FIRST_RIGHT.day);
  if (date === null || first === null || date < first) return null;
  return FIRST_RIGHT.serial + daysBetween(first, date);
}

/** Plan text for Excel: nothing in it that is unseen, and no longer than a cell. */
function cellText(text: string): string {
  const safe = visible(text).replace(/[\ufffe\uffff]/g, escaped);
  if (safe.length <= LONGEST) return safe;
  return `${safe.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, "")}${CUT}`;
}

/**
 * A row as tall as its text needs: not every program works that out for itself when it opens a workbook.
 *
 * @param widths of the columns, in characters
 */
export function rowOf(cells: readonly (SheetCell | null)[], widths: readonly number[]): SheetRow {
  const heights = cells.map((cell, at) => {
    if (typeof cell?.value !== "string") return LINE;
    const scale = (cell.style.size ?? TEXT_SIZE) / TEXT_SIZE;
    const width = cell.style.wrap ? (widths[at] as number) / scale : Number.POSITIVE_INFINITY;
    return linesOf(cell.value, width) * LINE * scale;
  });
  return rowOfHeight(cells, Math.ceil(largest(heights, LINE)) + 3);
}

/** @param height in points; no row is taller than Excel's tallest */
export function rowOfHeight(cells: readonly (SheetCell | null)[], height: number): SheetRow {
  return { cells, height: Math.min(TALLEST, height) };
}

/** How many lines a text takes in a column of that width, in characters. */
export function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}
