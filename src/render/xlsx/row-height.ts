import type { Row } from "write-excel-file/node";
import { displayWidth } from "../display-width.ts";

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
