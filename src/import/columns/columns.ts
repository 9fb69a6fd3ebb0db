import type { Cell, Row } from "../../documents/cell.ts";
import { largest, smallest } from "../../text/lists.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Answers } from "../answers/answers.ts";
import { BY_A_WORD, plainHeading, recognise } from "./headings.ts";
import type { ColumnField } from "./vocabulary.ts";

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
  /** Columns that are read by one word of their heading. */
  readonly guessed: readonly { readonly heading: string; readonly field: ColumnField }[];
}

interface Head {
  readonly cell: Cell;
  readonly field: ColumnField | null;
  readonly rank: number;
}

/**
 * The columns of a header row; null where the row is none: one of its cells must be the heading of the action, and one
 * more a heading that plans use for something else. Where none names the action, the recommendation stands for it.
 */
export function columnsOf(row: Row, answers: Answers): Columns | null {
  const heads = withAction(
    row.cells.filter(({ text }) => text !== "").map((cell): Head => ({ cell, ...meaning(cell.text, answers) })),
  );
  const known = heads.filter(({ field }) => field !== null);
  const sure = new Set(known.flatMap(({ field, rank }) => (rank < BY_A_WORD ? [field] : [])));
  const isAnswered = known.some(({ field, rank }) => rank === ANSWERED && (field === "action" || field === "title"));
  if (!isAnswered && (!namesAction(known) || sure.size < (sure.has("action") || sure.has("title") ? 2 : 3)))
    return null;
  const best = (field: ColumnField): number => smallest(known.filter((it) => it.field === field).map((it) => it.rank));
  const used = known.filter(({ field, rank }) => field !== null && (GATHERED.has(field) || rank === best(field)));
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
    guessed: used.flatMap(({ cell, field, rank }) =>
      rank === BY_A_WORD && field !== null ? [{ heading: inOneLine(cell.text), field }] : [],
    ),
    width: largest(row.cells.map((cell) => cell.column + cell.columns)),
  };
}

/** The rank of what the map says. */
const ANSWERED = -1;

/** Fields of which several columns may speak: all of their words count. */
const GATHERED: ReadonlySet<ColumnField> = new Set(["status", "rating", "progress", "evidence"]);

function namesAction(heads: readonly Head[]): boolean {
  return heads.some(({ field }) => field === "action" || field === "title");
}

/** What is recommended is what is to be done, where others say by whom or by when, and none says that. */
function withAction(heads: readonly Head[]): readonly Head[] {
  const isSure = heads.some(({ field, rank }) => field === "recommendation" && rank === 0);
  const isToBeDone = heads.some(({ field, rank }) => (field === "owners" || field === "timescale") && rank < BY_A_WORD);
  if (namesAction(heads) || !isSure || !isToBeDone) return heads;
  return heads.map((head) =>
    head.field === "recommendation" && head.rank === 0 ? { ...head, field: "action" } : head,
  );
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
  return answered === undefined ? (recognise(text) ?? { field: null, rank: 0 }) : { field: answered, rank: ANSWERED };
}
