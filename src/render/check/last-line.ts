import type { Range } from "../../core/diagnostic.ts";

/** The last line that a range has something of: a range that ends before a line's first column is not on that line. */
export function lastLineOf({ start, end }: Range): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}
