import CliTable from "cli-table3";
import { GAP } from "./table-columns.ts";

/** The part of a table that is the same in every row. */
export interface Frame {
  /** Puts cells, each as wide as its column, into a line. */
  readonly line: (cells: readonly string[]) => string;
  /** The rule under the header. */
  readonly rule: string;
}

const NOTHING = {
  "top-left": "",
  top: "",
  "top-mid": "",
  "top-right": "",
  "bottom-left": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  right: "",
  "right-mid": "",
};

/**
 * Has cli-table3 draw the table once, empty, and keeps what it drew for every row: it takes 0.4 ms for a row (3.6 s for
 * 10,000), measures text by the Unicode of 2019 and cuts off words that are longer than their column.
 *
 * @param widths of the columns, in terminal columns
 * @param rule the character of the rule
 */
export function frameOf(widths: readonly number[], rule: string): Frame {
  const slots = widths.map((width) => "x".repeat(Math.max(width, 1)));
  const table = new CliTable({
    head: slots,
    colWidths: slots.map((slot) => slot.length),
    chars: { ...NOTHING, middle: " ".repeat(GAP), mid: rule, "mid-mid": rule.repeat(GAP) },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  table.push([...slots]);
  const [pattern = "", drawn = ""] = table.toString().split("\n");
  const between = pattern.split(/x+/);
  const line = (cells: readonly string[]): string =>
    cells.reduce((text, cell, at) => text + cell + (between[at + 1] as string), between[0] as string);
  return { line, rule: drawn };
}
