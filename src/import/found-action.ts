import type { Cell } from "../documents/cell.ts";
import type { Line } from "../documents/line.ts";
import type { Fillable } from "./answers.ts";
import type { ProgressField } from "./vocabulary.ts";

/** A cell that says how far an action is. */
export interface SaidProgress {
  readonly field: ProgressField;
  /** What stands over its column. */
  readonly heading: string;
  readonly cell: Cell;
}

/** An action as the rows of a table say it, before anything of it is looked up. */
export interface FoundAction {
  /** `table 2, row 5`. */
  readonly where: string;
  /** As written; null where the row has none. */
  readonly idText: string | null;
  /** Whether the table has a column for ids: then a row without one is incomplete. */
  readonly hasIdColumn: boolean;
  /** A spreadsheet holds the id as a number: of 1.10 it has kept 1.1. */
  readonly idIsNumber: boolean;
  /** A spreadsheet holds the id as a date: 1-4 was typed, perhaps. */
  readonly idIsDate: boolean;
  /** Where it stands, by headings and merged cells. */
  readonly theme: string | null;
  readonly area: string | null;
  readonly title: readonly Line[];
  readonly body: readonly Line[];
  readonly owners: readonly Line[];
  readonly timescale: readonly Line[];
  readonly outcomes: readonly Line[];
  readonly pages: string | null;
  readonly priority: readonly Line[];
  /** What it answers. */
  readonly recommendation: readonly Line[];
  /** In the order of the columns. */
  readonly said: readonly SaidProgress[];
  /** The fields that a merged (or, where the map says so, a blank) cell took from an action above. */
  readonly inherited: ReadonlyMap<Fillable, FoundAction>;
}
