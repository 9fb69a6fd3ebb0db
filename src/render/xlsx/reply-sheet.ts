import { ANSWERED_ON, REFERENCE, REPLY_SHEET, REPLY_TITLES } from "../../core/reply-form.ts";
import type { ReturnColumn, ReturnRow, ReturnSheet } from "../../views/chase/reply-sheet.ts";
import { pack } from "../office-file.ts";
import { linesOf, TALLEST } from "./cells.ts";
import { choicesOf, LISTS, listsXml } from "./reply-choices.ts";
import { STYLES, STYLES_XML } from "./reply-styles.ts";
import { cell, columnName, type Drawn, row, worksheet } from "./sheet-xml.ts";
import { packageParts } from "./workbook-parts.ts";

/** The rows above the table: title, what it is, the day, the reference, the head. */
const HEAD_ROW = 5;
/** Room for an answer, where nothing else makes the row as tall. In lines. */
const FEWEST_LINES = 4;
const LINE = 13;
const INSTRUCTIONS = "How to answer";

/**
 * A return sheet as an Excel workbook: what the plan says is locked, the answers are not, statuses and confidence are
 * chosen from lists. The library for workbooks has no word for locks and lists, so its XML is written here. The same
 * sheet gives the same bytes.
 */
export function returnWorkbook(sheet: ReturnSheet): Uint8Array {
  const sheets = [
    { name: REPLY_SHEET, xml: actionsXml(sheet), hidden: false },
    { name: INSTRUCTIONS, xml: instructionsXml(sheet), hidden: false },
    { name: LISTS, xml: listsXml(sheet), hidden: true },
  ];
  const { title, publisher, asOf } = sheet;
  return pack([...packageParts({ sheets, title, publisher, asOf }), ["xl/styles.xml", STYLES_XML]], asOf);
}

function actionsXml(sheet: ReturnSheet): string {
  const { columns, rows } = sheet;
  const last = columnName(columns.length + 1);
  const lead = linesOf(sheet.lead, columns.reduce((sum, { width }) => sum + width, 0) * 0.8);
  const drawn = [
    row(1, [cell(0, sheet.title, STYLES.title)], 24),
    row(2, [cell(0, sheet.lead, STYLES.text)], lead * LINE + 6),
    row(3, [cell(0, ANSWERED_ON, STYLES.label), cell(1, "", STYLES.answer)], LINE + 6),
    row(4, [cell(0, REFERENCE, STYLES.label), cell(1, sheet.reference, STYLES.small)], LINE + 4),
    row(HEAD_ROW, headOf(columns), 2 * LINE + 6),
    ...rows.map((one, at) => rowXml(one, columns, HEAD_ROW + 1 + at)),
  ];
  return worksheet({
    pane: `<pane xSplit="2" ySplit="${HEAD_ROW}" topLeftCell="C${HEAD_ROW + 1}" activePane="bottomRight" state="frozen"/>`,
    active: `${columnName(columns.findIndex(({ locked }) => !locked) + 1)}${HEAD_ROW + 1}`,
    widths: [...columns.map(({ width }) => ({ width })), { width: 12, hidden: true }],
    rows: drawn,
    merged: [`A1:${last}1`, `A2:${columnName(columns.length)}2`],
    validations: choicesOf(sheet, HEAD_ROW + 1),
    titles: HEAD_ROW,
  });
}

function headOf(columns: readonly ReturnColumn[]): readonly Drawn[] {
  const heads = columns.map(({ title, locked }, at) => cell(at, title, locked ? STYLES.head : STYLES.answerHead));
  return [...heads, cell(columns.length, REPLY_TITLES.check, STYLES.small)];
}

function rowXml({ locked, check }: ReturnRow, columns: readonly ReturnColumn[], at: number): string {
  const texts = columns.map(({ key, width }) => ({
    text: key in locked ? locked[key as keyof typeof locked] : "",
    width,
    key,
  }));
  const tallest = Math.max(FEWEST_LINES, ...texts.map(({ text, width }) => linesOf(text, width - 2)));
  const cells = texts.map(({ text, key }, n) =>
    cell(n, text, key in locked ? (key === "id" ? STYLES.id : STYLES.locked) : STYLES.answer),
  );
  return row(at, [...cells, cell(columns.length, check, STYLES.small)], Math.min(TALLEST, tallest * LINE + 6));
}

function instructionsXml({ title, instructions }: ReturnSheet): string {
  const widths = [{ width: 30 }, { width: 80 }];
  const rows = [
    row(1, [cell(0, title, STYLES.title)], 24),
    ...instructions.map((one, at) =>
      row(at + 3, [cell(0, one.title, STYLES.label), cell(1, one.text, STYLES.text)], linesOf(one.text, 76) * LINE + 8),
    ),
  ];
  return worksheet({ pane: "", active: "A1", widths, rows, merged: [], validations: "", titles: null });
}
