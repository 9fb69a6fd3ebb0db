import { writeFileSync } from "node:fs";
import type ExcelJS from "exceljs";
import { cellOf, openSheet } from "../../views/chase/chase-files.ts";

/** What is put into a row, by heading. */
export type Answers = Readonly<Record<string, ExcelJS.CellValue>>;

/** Fills in a return sheet as its owner does, and saves it under another name. */
export async function fillSheet(
  bytes: Buffer,
  to: string,
  answers: Readonly<Record<string, Answers>>,
  more: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<void> {
  const { book, sheet } = await openSheet(bytes);
  for (const [id, row] of Object.entries(answers)) {
    for (const [heading, value] of Object.entries(row)) put(cellOf(sheet, id, heading), value);
  }
  more(sheet);
  writeFileSync(to, Buffer.from(await book.xlsx.writeBuffer()));
}

/** As Excel does it, which shows a day that is typed as a day. */
function put(cell: ExcelJS.Cell, value: ExcelJS.CellValue): void {
  cell.value = value;
  if (value instanceof Date) cell.numFmt = "d mmm yyyy";
}
