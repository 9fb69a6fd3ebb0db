import type { Block, Cell, Table } from "../views/content.ts";
import { oneLine, visible } from "./printable.ts";

/** What a spreadsheet takes for a formula, also in full-width form. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

interface CsvOptions {
  readonly raw?: boolean;
}

/**
 * The tables among the blocks as CSV (RFC 4180, with a header of column keys). Several tables become one, with their
 * titles in a first column `table`. A cell that a spreadsheet would run as a formula gets a leading `'`, and
 * characters that are not seen are written out; `raw` leaves both, for programs.
 */
export function renderCsv(blocks: readonly Block[], options: CsvOptions = {}): string {
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const [only] = tables;
  if (only === undefined) return "";
  const field = options.raw ? quoted : (value: string | number) => quoted(harmless(value));
  const records = tables.length === 1 ? recordsOf(only) : joined(tables);
  return records.map((record) => `${record.map(field).join(",")}\r\n`).join("");
}

type Records = readonly (readonly (string | number)[])[];

function recordsOf(table: Table): Records {
  return [
    table.columns.map((column) => column.key),
    ...table.rows.map((row) => table.columns.map((_, at) => cellValue(row[at]))),
  ];
}

function joined(tables: readonly Table[]): Records {
  const keys = [...new Set(tables.flatMap((table) => table.columns.map((column) => column.key)))];
  const rows = tables.flatMap((table) => {
    const places = keys.map((key) => table.columns.findIndex((column) => column.key === key));
    return table.rows.map((row) => [table.title, ...places.map((at) => cellValue(row[at]))]);
  });
  return [["table", ...keys], ...rows];
}

function cellValue(cell: Cell | undefined): string | number {
  if (cell === undefined) return "";
  return cell.data === undefined ? cell.text : (cell.data ?? "");
}

function harmless(value: string | number): string | number {
  return typeof value === "number" ? value : guarded(visible(value));
}

function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** A text as it is, as a field of CSV that no spreadsheet runs. */
export function guardedField(text: string): string {
  return quoted(guarded(text));
}

function quoted(value: string | number): string {
  const text = String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The first column of the first table, one value a line: for `xargs` and `while read`. */
export function renderIds(blocks: readonly Block[]): string {
  const table = blocks.find((block) => block.kind === "table")?.table;
  const ids = (table?.rows ?? []).flatMap((row) => row.slice(0, 1).map((cell) => String(cell.data ?? cell.text)));
  return ids.map((id) => `${oneLine(id)}\n`).join("");
}
