import type { Cell, ColourName, Out, Row } from "../../documents/cell.ts";
import type { Document, Table } from "../../documents/document.ts";
import { addressOf, type ImportNote } from "../proposal.ts";
import type { LeftCell } from "./register.ts";

/** A document without what does not count in it, and that, each with its reason. */
export interface Countable {
  readonly document: Document;
  readonly aside: readonly LeftCell[];
  /** What no words say: a rating by colour alone. */
  readonly notes: readonly ImportNote[];
}

const ROWS: Readonly<Record<NonNullable<Row["out"]>, string>> = {
  struck: "its row is struck out",
  deleted: "its row is deleted under tracked changes",
  hidden: "its row is hidden",
  filtered: "a filter hides its row",
};
const WORDS: Readonly<Record<Out, string>> = {
  struck: "it is struck out",
  deleted: "it is deleted under tracked changes",
  hidden: "it is hidden",
  prompt: "it is the prompt of a control that nobody filled in",
};

/**
 * Sets aside hidden sheets, rows and columns, what is struck out or deleted, prompts and comments. Nothing of it becomes
 * an action by itself.
 */
export function countable(document: Document): Countable {
  const aside: LeftCell[] = [];
  const tables = document.tables.map((table) => {
    const kept = table.isHidden ? [] : keptRows(table, aside);
    if (table.isHidden) for (const row of table.rows) setAside(row, row.cells, "its sheet is hidden", table, aside);
    return { ...table, rows: kept };
  });
  return { document: { ...document, tables }, aside, notes: tables.flatMap(colours) };
}

/** The colours by which action plans rate. */
const RATING: readonly ColourName[] = ["red", "amber", "yellow", "green", "blue"];

function colours({ where, rows }: Table): readonly ImportNote[] {
  const blank = rows.flatMap(({ cells }) => {
    // A row that is all of one colour is only made to stand out.
    const worded = new Set(cells.filter(({ text }) => text !== "").map(({ fill }) => fill?.hex));
    return cells.filter(({ text, out, fill }) => text === "" && out.length === 0 && !worded.has(fill?.hex));
  });
  const counts = RATING.flatMap((name) => {
    const count = blank.filter(({ fill }) => fill?.name === name).length;
    return count === 0 ? [] : [`${name} ${count}`];
  });
  if (counts.length === 0) return [];
  return [{ where, message: `cells that say something by their colour alone were not read: ${counts.join(", ")}` }];
}

function keptRows(table: Table, aside: LeftCell[]): readonly Row[] {
  const rows: Row[] = [];
  /** Cells of rows that do not count which are merged with rows below. */
  let reaching: { readonly cell: Cell; readonly end: number }[] = [];
  for (const row of table.rows) {
    if (row.out !== null) {
      const alone = row.cells.filter((cell) => cell.rows === 1 || cell.text === "");
      setAside(row, alone, ROWS[row.out], table, aside);
      const down = row.cells.filter((cell) => !alone.includes(cell));
      for (const cell of down) reaching.push({ cell, end: row.number + cell.rows });
      continue;
    }
    const hidden = row.cells.filter((cell) => cell.isHidden && cell.columns === 1);
    setAside(row, hidden, "its column is hidden", table, aside);
    const shown = row.cells.filter((cell) => !hidden.includes(cell));
    for (const cell of shown) setAside(row, [{ ...cell, text: "" }], "", table, aside);
    const from = reaching.filter(({ end }) => end > row.number);
    reaching = [];
    const cells = [...from.map(({ cell, end }) => ({ ...cell, rows: end - row.number })), ...shown];
    rows.push({ ...row, cells: cells.sort((one, other) => one.column - other.column) });
  }
  const last = table.rows.at(-1);
  if (last !== undefined) {
    setAside(
      last,
      reaching.map(({ cell }) => cell),
      ROWS[last.out ?? "hidden"],
      table,
      aside,
    );
  }
  return rows;
}

/** @param reason why what the cells say does not count */
function setAside(row: Row, cells: readonly Cell[], reason: string, table: Table, aside: LeftCell[]): void {
  const where = addressOf(table.where, row.number);
  for (const { address, text, out, comments } of cells) {
    if (text !== "") aside.push({ where, heading: "", text, reason });
    for (const one of out) aside.push({ where, heading: "", text: one.text, reason: reason || WORDS[one.why] });
    for (const { kind, by, text: words } of comments) {
      const whose = by === null ? "" : ` by ${by}`;
      aside.push({ where, heading: "", text: `${words} (on ${address})`, reason: `it is a ${kind}${whose}` });
    }
  }
}
