import type { Cell } from "../../src/documents/cell.ts";
import type { Document, Table } from "../../src/documents/document.ts";
import { readDocument } from "../../src/documents/read-document.ts";

/** Reads bytes that can be read. */
export function opened(bytes: Uint8Array | string, name = "plan.docx"): Document {
  const found = readDocument(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, name);
  if (!found.ok) throw new Error(found.problem);
  return found.document;
}

/** The rows of a table with what counts: each cell as `column:text →columns ↓rows`. */
export function grid({ tables }: Document, at = 0): readonly (readonly (number | string)[])[] {
  return (tables[at]?.rows ?? []).map((row) => [
    row.number,
    ...row.cells.map(
      (cell) =>
        `${cell.column}:${cell.text}${cell.columns > 1 ? ` →${cell.columns}` : ""}${cell.rows > 1 ? ` ↓${cell.rows}` : ""}`,
    ),
  ]);
}

/** The same with only the text of each cell. */
export function texts({ tables }: Document, at = 0): readonly (readonly (number | string)[])[] {
  return (tables[at]?.rows ?? []).map((row) => [row.number, ...row.cells.map((cell) => cell.text)]);
}

/** What of a table's cells does not count, as `address why: text`, with the rows that do not as a whole. */
export function out(table: Table | undefined): readonly string[] {
  return (table?.rows ?? []).flatMap((row) => [
    ...(row.out === null ? [] : [`row ${row.number} ${row.out}`]),
    ...row.cells.flatMap((cell) => cell.out.map(({ text, why }) => `${cell.address} ${why}: ${text}`)),
  ]);
}

/** A cell by its address. */
export function cellAt({ tables }: Document, address: string, at = 0): Cell {
  const cell = tables[at]?.rows.flatMap((row) => row.cells).find((one) => one.address === address);
  if (cell === undefined) throw new Error(`nothing stands at ${address}`);
  return cell;
}

export function notes(document: Document): readonly string[] {
  return document.notes.map(({ message }) => message);
}
