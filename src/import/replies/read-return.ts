import type { PlanDate } from "../../calendar/plan-date.ts";
import type { PlanInfo } from "../../core/plan.ts";
import {
  ANSWER_KEYS,
  ANSWERED_ON,
  type AnswerKey,
  checkOf,
  LOCKED_KEYS,
  parseReference,
  REFERENCE,
  REPLY_SHEET,
  REPLY_TITLES,
  type ReplyReference,
} from "../../core/reply-form.ts";
import type { Cell, Row } from "../../documents/cell.ts";
import type { Document, DocumentKind, Table } from "../../documents/document.ts";
import { quote } from "../../text/quote.ts";
import { returnedDate } from "./returned-date.ts";

/** A return sheet that came back, or why it cannot be used. */
export type Returned =
  | { readonly ok: true; readonly sheet: ReturnedSheet }
  | { readonly ok: false; readonly problem: string; readonly help: string };

export interface ReturnedSheet {
  readonly reference: ReplyReference;
  /** The day that the owner gives; null where the cell is empty. */
  readonly answeredOn: PlanDate | null;
  /** Whether it is a message, whose rows are its lines and whose day is that on which it was sent. */
  readonly isMail: boolean;
  /** What a message says beside its answers, above them; null where nothing. */
  readonly alsoSays: string | null;
  /** Those that say something, or in which something is wrong. */
  readonly rows: readonly ReturnedRow[];
}

export interface ReturnedRow {
  /** As the sheet counts, from 1. */
  readonly number: number;
  /** The action's id, as the row says it. */
  readonly id: string;
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  /** What was done to the row that makes it unsafe to read. */
  readonly problems: readonly string[];
  /** Notes on cells that have an answer of their own. */
  readonly remarks: readonly string[];
}

export interface Answer {
  /** `H6`. */
  readonly where: string;
  readonly cell: Cell;
}

const WORKBOOKS: readonly DocumentKind[] = ["xlsx", "ods"];
const ASK_AGAIN = "Send the sheet again as it was, with only its white cells filled in.";

/**
 * Reads a return sheet back: which one it is, what each row answers, and what was changed in it that was not to be
 * filled in. Whether an answer can be recorded is not known here.
 *
 * @param info of the plan at hand
 */
export function readReturn(document: Document, info: PlanInfo): Returned {
  const table = sheetIn(document);
  if (table === undefined) {
    return refused(`it has no sheet “${REPLY_SHEET}”, and so is no return sheet`, "Put only return sheets there.");
  }
  const code = besides(table, REFERENCE)?.text ?? "";
  const reference = parseReference(code);
  if (reference === null) {
    const what = code === "" ? "its reference is gone" : `its reference was changed: ${quote(code, 120)}`;
    return refused(what, ASK_AGAIN);
  }
  const foreign = ofThisPlan(reference, info);
  if (foreign !== null) return foreign;
  const head = headOf(table);
  if (head === null) return refused("the headings of its columns were changed", ASK_AGAIN);
  const day = dayOf(besides(table, ANSWERED_ON), info);
  if (!day.ok) return day;
  const silent = table.rows.flatMap(({ cells }) => cells).filter(({ formula }) => formula === "blank");
  if (silent.length > 0) {
    const addresses = silent.map(({ address }) => address).join(", ");
    const what = `formulas that no program has worked out yet say nothing: ${addresses}`;
    return refused(what, "Please type what you have to say.");
  }
  const rows = table.rows.filter(({ number }) => number > head.row).map((row) => rowOf(row, head.columns, code));
  return {
    ok: true,
    sheet: {
      ...{ reference, answeredOn: day.day, isMail: false, alsoSays: null },
      rows: rows.filter((row) => row.answers.size + row.problems.length > 0),
    },
  };
}

/** Null where it answers for the plan at hand. */
export function ofThisPlan({ plan }: ReplyReference, info: PlanInfo): Returned | null {
  if (plan === info.id) return null;
  return refused(`it is of another plan, ${quote(plan)}, and not of ${quote(info.id)}`, "Read it into that plan.");
}

/** The sheet of answers: in a workbook by its name; a CSV file is one sheet, without one. */
function sheetIn({ kind, tables }: Document): Table | undefined {
  if (WORKBOOKS.includes(kind)) return tables.find(({ name }) => name === REPLY_SHEET);
  return kind === "csv" ? tables.find((table) => besides(table, REFERENCE) !== undefined) : undefined;
}

function refused(problem: string, help: string): Returned & { readonly ok: false } {
  return { ok: false, problem, help };
}

/** The cell to the right of a label in the first column. */
function besides(table: Table, label: string): Cell | undefined {
  const row = table.rows.find(({ cells }) => cells.some(({ column, text }) => column === 0 && text === label));
  return row?.cells.find(({ column }) => column === 1);
}

type Columns = ReadonlyMap<string, number>;

/** The row of headings, and the column of each; null where one of the locked ones is missing. */
function headOf(table: Table): { readonly row: number; readonly columns: Columns } | null {
  for (const { number, cells } of table.rows) {
    const columns = new Map(cells.map(({ text, column }) => [text, column]));
    const needed = [...LOCKED_KEYS.map((key) => REPLY_TITLES[key]), REPLY_TITLES.status, REPLY_TITLES.check];
    if (needed.every((title) => columns.has(title))) return { row: number, columns };
  }
  return null;
}

function dayOf(
  cell: Cell | undefined,
  info: PlanInfo,
): { readonly ok: true; readonly day: PlanDate | null } | (Returned & { readonly ok: false }) {
  const help = "It has to be a day such as 20 November 2018, or empty.";
  if (cell !== undefined && cell.out.length > 0) {
    return refused(`“${ANSWERED_ON}” (${cell.address}) has words that are struck out or hidden`, help);
  }
  if (cell === undefined || cell.text === "") return { ok: true, day: null };
  const read = cell.formula === null ? returnedDate(cell, info) : null;
  if (read?.ok && read.value.precision === "day") return { ok: true, day: read.value.last };
  return refused(`“${ANSWERED_ON}” says ${quote(cell.text)}, which is no day (${cell.address})`, help);
}

function rowOf({ number, cells, out }: Row, columns: Columns, code: string): ReturnedRow {
  const at = (title: string): Cell | undefined => {
    const column = columns.get(title);
    return column === undefined ? undefined : cells.find((cell) => cell.column === column);
  };
  const answers = new Map<AnswerKey, Answer>();
  const struck: string[] = [];
  for (const key of ANSWER_KEYS) {
    const cell = at(REPLY_TITLES[key]);
    if (cell !== undefined && cell.text !== "") answers.set(key, { where: cell.address, cell });
    if (cell !== undefined && cell.out.length > 0) struck.push(`“${REPLY_TITLES[key]}” (${cell.address})`);
  }
  const locked = LOCKED_KEYS.map((key) => at(REPLY_TITLES[key])?.text ?? "");
  const check = at(REPLY_TITLES.check)?.text ?? "";
  const id = locked[0] ?? "";
  const noted = cells.flatMap((cell) => cell.comments.map(({ text }) => ({ cell, text })));
  const isAnswer = ({ cell }: (typeof noted)[number]): boolean => answers.size === 0 || cell.text === "";
  const notes = noted.filter(isAnswer).map(({ cell: { address }, text }) => {
    return `a note on ${address} says ${quote(text, 200)}. Please type into the cell what is to be recorded.`;
  });
  const remarks = noted
    .filter((it) => !isAnswer(it))
    .map(({ cell: { address }, text }) => `not recorded, a note on ${address}: ${quote(text, 200)}`);
  const formulas = [...answers].filter(([, { cell }]) => cell.formula !== null);
  const problems = [
    ...alterations(id, locked, check, code),
    ...notes,
    ...(out === null || answers.size === 0 ? [] : [`the row is ${ROWS[out]}. Please leave in only what counts.`]),
    ...struck.map((what) => `${what} has words that are struck out or hidden. Please leave in only what counts.`),
    ...formulas.map(
      ([key, { where }]) => `“${REPLY_TITLES[key]}” (${where}) holds a formula. Please type what you have to say.`,
    ),
  ];
  return { number, id, answers, problems, remarks };
}

/** What is wrong with the cells of a row that were not to be filled in. */
function alterations(id: string, locked: readonly string[], check: string, code: string): readonly string[] {
  const found = check.split("-");
  const wanted = checkOf(code, locked).split("-");
  if (check === "") return ["the row was added: it is none of those that were sent out."];
  if (found[0] !== wanted[0]) {
    return [`the row is not of this sheet, or its action was changed to ${quote(id)}.`];
  }
  const changed = LOCKED_KEYS.filter((_, at) => found[at] !== wanted[at]).map((key) => `“${REPLY_TITLES[key]}”`);
  return changed.length === 0 ? [] : [`a grey cell was changed: ${changed.join(", ")}. Only white cells are read.`];
}

const ROWS: Readonly<Record<NonNullable<Row["out"]>, string>> = {
  ...{
    struck: "struck out",
    deleted: "deleted under tracked changes",
    hidden: "hidden",
    filtered: "hidden by a filter",
  },
};
