import type { Row, Cell as SheetCell } from "write-excel-file/node";
import { daysBetween, parsePlanDate } from "../../calendar/plan-date.ts";
import type { Cell, Column, Emphasis, Inline } from "../../views/content.ts";
import { cellValue } from "../columns.ts";
import { displayWidth } from "../display-width.ts";
import { escaped, visible } from "../printable.ts";

/** The most that a cell of Excel holds, in UTF-16 units. */
const LONGEST = 32_767;
const CUT = "… (cut: a cell holds no more)";
/** The first day that Excel counts right, and its number: it takes 1900 for a leap year. */
const FIRST_RIGHT = { day: "1900-03-01", serial: 61 };
export const DATE_FORMAT = "d mmmm yyyy";

const BOLD = { fontWeight: "bold" } as const;

const INKS: Readonly<Record<Emphasis, string | null>> = {
  strong: null,
  muted: "#4D575E",
  alert: "#A4161A",
  caution: "#8A4B00",
  good: "#17602F",
  done: "#0A4F8A",
};

/** Text as a cell shows it: never a formula, no character that XML has no place for, and no escape of Excel's own. */
export function textCell(text: string, style: object = {}): SheetCell {
  return { type: String, value: sheetText(text), wrap: true, alignVertical: "top", ...style };
}

/** A cell of a table with its type: a date is a date, a number a number. */
export function typedCell(column: Column, cell: Cell | undefined, first: boolean): SheetCell {
  const value = cellValue(column, cell);
  const style = {
    alignVertical: "top",
    ...(first || cell?.emphasis === "strong" || cell?.emphasis === "alert" ? BOLD : {}),
    ...colour(cell?.emphasis),
  } as const;
  switch (value.kind) {
    case "none":
      return null;
    case "number":
      return { type: Number, value: value.number, ...style };
    case "date": {
      const serial = serialOf(value.day);
      if (serial === null) return textCell(value.day, style);
      return { type: Number, value: serial, format: DATE_FORMAT, align: "left", ...style };
    }
    case "text":
      return textCell(cell?.lines === undefined ? value.text : cell.lines.map(wordsOf).join("\n"), {
        ...style,
        wrap: column.width === "flowing" || cell?.lines !== undefined,
      });
  }
}

/** The words of a run of text. */
export function wordsOf(text: Inline): string {
  return typeof text === "string" ? text : text.map((span) => span.text).join("");
}

/** The colour of an emphasis, as a style; the word stands in the cell. */
export function colour(emphasis: Emphasis | undefined): { readonly textColor?: string } {
  const ink = emphasis === undefined ? null : INKS[emphasis];
  return ink === null ? {} : { textColor: ink };
}

/** The number that Excel has for a day; null where it has none. */
function serialOf(day: string): number | null {
  const date = parsePlanDate(day);
  const first = parsePlanDate(FIRST_RIGHT.day);
  if (date === null || first === null || date < first) return null;
  return FIRST_RIGHT.serial + daysBetween(first, date);
}

/**
 * Plan text for XML and Excel, which reads `_x0041_` as `A`. The library keeps its texts as the keys of an object, where
 * `__proto__` and `constructor` are taken: of these the first letter is written by its number.
 */
export function sheetText(text: string): string {
  return text in {} ? `_x${hex(text)}_${text.slice(1)}` : safeText(text);
}

function hex(text: string): string {
  return text.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

function safeText(text: string): string {
  const safe = visible(text)
    .replace(/[\ufffe\uffff]/g, escaped)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  if (safe.length <= LONGEST) return safe;
  return `${safe.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, "")}${CUT}`;
}

/** Of a line, in points, for text of 10 points. */
export const LINE = 13;
const TEXT_SIZE = 10;
/** Excel's tallest row. */
export const TALLEST = 409;

/**
 * A row as tall as its text needs: not every program works that out for itself when it opens a workbook.
 *
 * @param widths of the columns, in characters
 */
export function asTallAsItsText(row: Row, widths: readonly number[]): Row {
  const heights = row.map((cell, at) => {
    if (cell === null || typeof cell !== "object" || !("value" in cell) || typeof cell.value !== "string") return LINE;
    const scale = (cell.fontSize ?? TEXT_SIZE) / TEXT_SIZE;
    const width = (widths[at] ?? Number.POSITIVE_INFINITY) / scale;
    return linesOf(cell.value, cell.wrap === true ? width : Number.POSITIVE_INFINITY) * LINE * scale;
  });
  const height = Math.min(TALLEST, Math.ceil(Math.max(0, ...heights)) + 3);
  const [first] = row;
  return first !== null && typeof first === "object" && "value" in first
    ? [{ ...first, height }, ...row.slice(1)]
    : row;
}

/** How many lines a text takes in a column of that width, in characters. */
export function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}
