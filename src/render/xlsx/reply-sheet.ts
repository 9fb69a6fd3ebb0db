import { ANSWERED_ON, REFERENCE, REPLY_SHEET, REPLY_TITLES } from "../../core/reply-form.ts";
import { largest } from "../../text/lists.ts";
import type { ReplyColumn, ReplyRow, ReplySheet } from "../../views/chase/reply-sheet.ts";
import { bookBytes } from "./book.ts";
import { LINE, linesOf, rowOfHeight, textCell } from "./cells.ts";
import { choicesOf, listsSheet } from "./reply-choices.ts";
import { columnName, type Sheet, type SheetCell } from "./sheet.ts";
import type { Style } from "./styles.ts";

/** The rows above the table: title, what it is, the day, the reference, the head. */
const HEAD_ROW = 5;
/** Room for an answer, where nothing else makes the row as tall. In lines. */
const FEWEST_LINES = 4;
const INSTRUCTIONS = "How to answer";

const BOX = { border: "box", wrap: true } as const;
const STYLES = {
  text: {},
  title: { bold: true, size: 16, wrap: false },
  label: { bold: true },
  small: { size: 8, colour: "4D575E", wrap: false },
  head: { ...BOX, bold: true, fill: "E9EDF0" },
  answerHead: { ...BOX, bold: true, colour: "FFFFFF", fill: "1F4E79" },
  id: { ...BOX, bold: true, fill: "F3F5F6" },
  locked: { ...BOX, fill: "F3F5F6" },
  /** No number format: it keeps a month that is typed a month, where one for days would make it the first. */
  answer: { ...BOX, fill: "FFFFFF", open: true },
} satisfies Record<string, Style>;

/**
 * A reply sheet as an Excel workbook: what the plan says is locked, the answers are not, statuses and confidence are
 * chosen from lists. The same sheet gives the same bytes.
 */
export function replyWorkbook(sheet: ReplySheet): Uint8Array {
  const { title, publisher, asOf } = sheet;
  return bookBytes({
    ...{ title, subject: "", creator: publisher, asOf, locked: true },
    sheets: [actionsSheet(sheet), instructionsSheet(sheet), listsSheet(sheet)],
  });
}

function actionsSheet(sheet: ReplySheet): Sheet {
  const { columns, rows } = sheet;
  const last = columnName(columns.length + 1);
  const lead = linesOf(sheet.lead, columns.reduce((sum, { width }) => sum + width, 0) * 0.8);
  const { text, title, label, answer, small } = STYLES;
  return {
    ...{ name: REPLY_SHEET, gridLines: false, locked: true, headRow: HEAD_ROW, fixedColumns: 2 },
    widths: [...columns.map(({ width }) => width), 12],
    hiddenColumns: [columns.length],
    rows: [
      rowOfHeight([textCell(sheet.title, title)], 24),
      rowOfHeight([textCell(sheet.lead, text)], lead * LINE + 6),
      rowOfHeight([textCell(ANSWERED_ON, label), textCell("", answer)], LINE + 6),
      rowOfHeight([textCell(REFERENCE, label), textCell(sheet.reference, small)], LINE + 4),
      rowOfHeight(headOf(columns), 2 * LINE + 6),
      ...rows.map((row) => actionRow(row, columns)),
    ],
    active: `${columnName(columns.findIndex(({ locked }) => !locked) + 1)}${HEAD_ROW + 1}`,
    merged: [`A1:${last}1`, `A2:${columnName(columns.length)}2`],
    validations: choicesOf(sheet, HEAD_ROW + 1),
  };
}

function headOf(columns: readonly ReplyColumn[]): readonly SheetCell[] {
  const heads = columns.map(({ title, locked }) => textCell(title, locked ? STYLES.head : STYLES.answerHead));
  return [...heads, textCell(REPLY_TITLES.check, STYLES.small)];
}

function actionRow({ locked, check }: ReplyRow, columns: readonly ReplyColumn[]): Sheet["rows"][number] {
  const texts = columns.map(({ key, width }) => ({
    text: key in locked ? locked[key as keyof typeof locked] : "",
    width,
    key,
  }));
  const tallest = Math.max(FEWEST_LINES, largest(texts.map(({ text, width }) => linesOf(text, width - 2))));
  const cells = texts.map(({ text, key }) =>
    textCell(text, key in locked ? (key === "id" ? STYLES.id : STYLES.locked) : STYLES.answer),
  );
  return rowOfHeight([...cells, textCell(check, STYLES.small)], tallest * LINE + 6);
}

function instructionsSheet({ title, instructions }: ReplySheet): Sheet {
  return {
    ...{ name: INSTRUCTIONS, gridLines: false, locked: true, widths: [30, 80] },
    rows: [
      rowOfHeight([textCell(title, STYLES.title)], 24),
      rowOfHeight([], 15),
      ...instructions.map((one) =>
        rowOfHeight(
          [textCell(one.title, STYLES.label), textCell(one.text, STYLES.text)],
          linesOf(one.text, 76) * LINE + 8,
        ),
      ),
    ],
  };
}
