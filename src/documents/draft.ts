import type { Budget } from "./budget.ts";
import type { Cell, Comment, Fill, Row, Value } from "./cell.ts";
import { cellOf, rowOf } from "./make-cell.ts";
import { type RawParagraph, saidBy } from "./said.ts";

/** A cell while it is read. */
export interface DraftCell {
  readonly column: number;
  columns: number;
  rows: number;
  paragraphs: RawParagraph[];
  fill: Fill | null;
  comments: Comment[];
  links: string[];
  isHidden: boolean;
  value: Value;
  formula: Cell["formula"];
}

/** A row while it is read. */
export interface DraftRow {
  readonly number: number;
  readonly cells: readonly DraftCell[];
  readonly isHeader: boolean;
  readonly out: Row["out"];
}

export function draftCell(column: number): DraftCell {
  return {
    ...{ column, columns: 1, rows: 1, paragraphs: [], fill: null, comments: [], links: [], isHidden: false },
    ...{ value: { kind: "text" }, formula: null },
  };
}

/**
 * The rows in which something stands.
 *
 * @param addressOf the address of a cell, by the number of its row and its column from 0
 * @throws Unreadable where they are too many
 */
export function rowsOf(
  drafts: readonly DraftRow[],
  addressOf: (row: number, column: number) => string,
  budget: Budget,
): readonly Row[] {
  return drafts.flatMap(({ number, cells, isHeader, out }) => {
    const read = cells.map((draft) => {
      const cell = cellOf({ ...draft, address: addressOf(number, draft.column) }, saidBy(draft.paragraphs), draft);
      budget.characters(cell.text.length);
      return cell;
    });
    return rowOf(number, read, { isHeader, out }) ?? [];
  });
}

/** How a table names a cell that has no letters on its edge. */
export function placeInTable(row: number, column: number): string {
  return `row ${row}, column ${column + 1}`;
}

/** The same paragraphs, none of which counts. */
export function allDeleted(paragraphs: readonly RawParagraph[]): RawParagraph[] {
  return paragraphs.map(({ stretches }) => ({ stretches: stretches.map(({ text }) => ({ text, why: "deleted" })) }));
}
