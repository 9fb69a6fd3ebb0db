import type { Cell, Row } from "../documents/cell.ts";
import { largest, smallest } from "../text/lists.ts";
import { inOneLine } from "../text/quote.ts";
import type { Answers } from "./answers.ts";
import { type ColumnField, plainHeading, recognise } from "./headings.ts";

/** What a table's columns mean, by a header row. */
export interface Columns {
  /** From the left; for each field the columns that give it. */
  readonly of: (field: ColumnField) => readonly number[];
  readonly fieldAt: (column: number) => ColumnField | null;
  /** What stands over a column; empty where nothing does. */
  readonly headingAt: (column: number) => string;
  /** Why a column that is known is not used; null where it is. */
  readonly notUsed: (column: number) => string | null;
  readonly width: number;
}

interface Head {
  readonly cell: Cell;
  readonly field: ColumnField | null;
  readonly rank: number;
}

/**
 * The columns of a header row; null where the row is none: one of its cells must be the heading of the action, and one
 * more a heading that plans use for something else.
 */
export function columnsOf(row: Row, answers: Answers): Columns | null {
  const heads = row.cells
    .filter(({ text }) => text !== "")
    .map((cell): Head => ({ cell, ...meaning(cell.text, answers) }));
  const known = heads.filter(({ field }) => field !== null);
  const fields = new Set(known.map(({ field }) => field));
  const namesAction = fields.has("action") || fields.has("title");
  if (!namesAction || fields.size < 2) return null;
  const best = (field: ColumnField): number => smallest(known.filter((it) => it.field === field).map((it) => it.rank));
  const used = known.filter(({ field, rank }) => field !== null && rank === best(field));
  const at = (column: number): Head | undefined =>
    heads.find(({ cell }) => cell.column <= column && column < cell.column + cell.columns);
  return {
    of: (field) =>
      used
        .filter((it) => it.field === field)
        .flatMap(({ cell }) => Array.from({ length: cell.columns }, (_, i) => cell.column + i)),
    fieldAt: (column) => at(column)?.field ?? null,
    headingAt: (column) => inOneLine(at(column)?.cell.text ?? ""),
    notUsed(column) {
      const head = at(column);
      if (head?.field == null || used.includes(head)) return null;
      const other = used.find((it) => it.field === head.field);
      return `the column “${inOneLine(other?.cell.text ?? "")}” says it, too, and counts before it`;
    },
    width: largest(row.cells.map((cell) => cell.column + cell.columns)),
  };
}

/** Two columns that say the same with the same weight: which of them counts is not for the program to choose. */
export function doubledColumns(row: Row, answers: Answers): readonly string[] | null {
  const heads = row.cells
    .filter(({ text }) => text !== "")
    .map((cell) => ({ text: cell.text, ...meaning(cell.text, answers) }));
  for (const field of ["id", "title", "action", "timescale"] as const) {
    const its = heads.filter((head) => head.field === field);
    const best = its.filter(({ rank }) => rank === smallest(its.map((head) => head.rank)));
    if (best.length > 1) return best.map(({ text }) => text);
  }
  return null;
}

function meaning(text: string, answers: Answers): { readonly field: ColumnField | null; readonly rank: number } {
  const answered = answers.columns.get(plainHeading(text));
  return answered === undefined ? (recognise(text) ?? { field: null, rank: 0 }) : { field: answered, rank: -1 };
}
