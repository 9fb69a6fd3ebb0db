import type { FileKind } from "../plan.ts";
import type { ExportedCell, ReadBack } from "./cell-value.ts";
import type { SheetLayout } from "./layout.ts";

/** A file of the ledger, taken apart. */
export interface LedgerFile {
  /** From the plan's folder, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
  /** The whole file as it stands. */
  readonly text: string;
  /** Its fields; undefined where they cannot be known without guessing. */
  readonly data: unknown;
  /** What stands below its front matter. */
  readonly body: string;
}

/** A row of a sheet: what stands under each heading. */
export interface ExportedRow {
  /** Of the sheet above: the key of the row that it belongs to. */
  readonly of: string;
  readonly key: string;
  readonly cells: ReadonlyMap<string, ExportedCell>;
}

/** A plan as sheets; those without a row are not there. */
export type ExportedSheets = ReadonlyMap<SheetLayout, readonly ExportedRow[]>;

/** A row as it was read back. */
export interface FoldedRow {
  readonly of: string;
  readonly key: string;
  /** By heading. */
  readonly cells: ReadonlyMap<string, ReadBack>;
}

export type FoldedSheets = ReadonlyMap<SheetLayout, readonly FoldedRow[]>;

/** A file that the sheets say: its fields and the text below them; or `content`, all of it. */
export interface FoldedFile {
  /** Null where the row names no file, as where it was added by hand. */
  readonly path: string | null;
  readonly kind: FileKind | null;
  readonly data: unknown;
  readonly body: string;
  readonly content: string | null;
}
