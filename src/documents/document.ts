import type { Row } from "./cell.ts";
import type { Line } from "./line.ts";

/** What a file is, by its bytes and not by its name. */
export type DocumentKind = "docx" | "xlsx" | "ods" | "odt" | "csv" | "html" | "markdown";

/** Text that stands in the document outside its tables. */
export interface Paragraph extends Line {
  /** 1–9 where it is a heading, else null. */
  readonly heading: number | null;
}

/** One table of a text document or page, one sheet of a workbook, or a whole CSV file. */
export interface Table {
  /** For messages: `table 2`, `sheet “Actions”`, `the file`. */
  readonly where: string;
  /** The sheet's name; null where a table has none. */
  readonly name: string | null;
  /** What stands over it: its caption, else the last heading before it; null where nothing does. */
  readonly title: string | null;
  /** The sheet is hidden: only those see it who unhide it. */
  readonly isHidden: boolean;
  /** What stands between the table before and this one, in order, its own caption last. */
  readonly before: readonly Paragraph[];
  /** Those in which something stands, also what does not count (`Row.out`, `Cell.out`). */
  readonly rows: readonly Row[];
}

/**
 * Something about the file that the person who imports it has to know. Nothing of a file is left out without one of
 * these, or a mark on its cell, row or table.
 */
export interface Note {
  /**
   * `not-read`: it is in the file, and in no table (pictures, text boxes, macros). `read-as`: it was read, and might
   * have been read otherwise (an encoding, the last value of a formula).
   */
  readonly kind: "not-read" | "read-as";
  /** `table 2, row 5`, `sheet “Actions”, C7`, `the file`. */
  readonly where: string;
  readonly message: string;
}

/** What the file says of itself. */
export interface Properties {
  readonly title: string | null;
  /** The day on which it was last saved, `2025-03-31`. */
  readonly modified: string | null;
  /** Who saved it last. */
  readonly modifiedBy: string | null;
}

/** All that a file says. */
export interface Document {
  readonly kind: DocumentKind;
  readonly tables: readonly Table[];
  /** What stands after the last table. */
  readonly after: readonly Paragraph[];
  readonly notes: readonly Note[];
  readonly properties: Properties;
}

/** A document, or why the file cannot be read and what to do. */
export type ReadDocument =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problem: string; readonly help: string };
