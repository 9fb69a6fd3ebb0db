import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Rating } from "../../core/rating.ts";
import type { Block, Cell, Column, Inline, Table } from "../content.ts";
import { capitalise, count, figure, label, ratingEmphasis } from "../words.ts";

/** A column, and what it says of a row. */
export interface RowColumn<Row> extends Column {
  readonly cell: (row: Row) => Cell;
}

/** A table of rows that are facts, by columns over them. */
export function tableOf<Row>(
  title: string,
  columns: readonly RowColumn<Row>[],
  rows: readonly Row[],
  empty: string,
): Table {
  return {
    title,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
    empty,
  };
}

/** A heading that says how many rows there are, and the table, which says so itself where there are none. */
export function section(heading: string, table: Table): readonly Block[] {
  const many = table.rows.length === 0 ? "" : ` (${figure(table.rows.length)})`;
  return [
    { kind: "heading", level: 2, text: `${heading}${many}` },
    { kind: "table", table },
  ];
}

/**
 * A paper says why before it says who: where room is short, the lead gives way first. Each reason begins as a sentence
 * does.
 */
export function sayingWhy({ columns, rows, ...table }: Table): Table {
  const why = columns.findIndex(({ key }) => key === "reason");
  return {
    ...table,
    columns: columns.map((it, at) => (at === why ? { ...it, rank: RANK_OF_WHY } : it)),
    rows: rows.map((row) => row.map((cell, at) => (at === why ? { ...cell, text: capitalise(cell.text) } : cell))),
  };
}

const RANK_OF_WHY = 2;

/** Running text. */
export function paragraph(text: Inline): Block {
  return { kind: "paragraph", text };
}

/** A column of short words or figures. Where room is short, one of a higher rank is left out first. */
export function fixed(key: string, title: string, rank = 0): Column {
  return { key, title, align: "left", width: "fixed", rank };
}

/** A column of running text. */
export function flowing(key: string, title: string, rank = 0): Column {
  return { ...fixed(key, title, rank), width: "flowing" };
}

/** A column of days. */
export function days(key: string, title: string, rank = 0): Column {
  return { ...fixed(key, title, rank), type: "date" };
}

/** A column of numbers. */
export function numbers(key: string, title: string, rank = 0): Column {
  return { ...fixed(key, title, rank), align: "right", type: "number" };
}

export function idCell(id: string | null): Cell {
  return id === null ? { text: "–", data: null } : { text: id, emphasis: "strong", link: { to: "action", id } };
}

/** The two columns that say which action a row is about. */
export function actionColumns<Row>(
  actionOf: (row: Row) => { readonly id: string | null; readonly title: string },
  titleRank = 0,
): readonly RowColumn<Row>[] {
  return [
    { ...fixed("id", "ID"), cell: (row) => idCell(actionOf(row).id) },
    { ...flowing("title", "Action", titleRank), cell: (row) => ({ text: actionOf(row).title }) },
  ];
}

export function dayCell(day: string | null): Cell {
  return { text: dayWords(day), data: day };
}

export function numberCell(n: number): Cell {
  return { text: n === 0 ? "–" : figure(n), data: n };
}

export function ratingCell(rating: Rating | null): Cell {
  if (rating === null) return { text: "–", data: null };
  const emphasis = ratingEmphasis(rating);
  return { text: label(rating), data: rating, ...(emphasis === null ? {} : { emphasis }) };
}

/** Several things in one cell. */
export function linesCell(lines: readonly string[]): Cell {
  if (lines.length === 0) return { text: "–", data: "" };
  return lines.length === 1 ? { text: lines[0] as string } : { text: lines.join("; "), lines };
}

/** `31 October 2018`, or a dash. */
export function dayWords(day: string | null): string {
  return day === null ? "–" : formatDay(day as PlanDate);
}

/** `40 days late`, `3 days early`, `on the day`; of an action that is done, against one of its dates. */
export function lateWords(late: number | null): string {
  if (late === null) return "no date";
  return late === 0 ? "on the day" : `${count(Math.abs(late), "day")} ${late > 0 ? "late" : "early"}`;
}

/** `61 days later`, `31 days earlier`. */
export function slipWords(slip: number): string {
  if (slip === 0) return "the same day";
  return `${count(Math.abs(slip), "day")} ${slip > 0 ? "later" : "earlier"}`;
}
