import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";

/** The files below a folder, by their paths. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = entries.map((it) => join(it.parentPath, it.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** A sheet as another program's reader sees it. */
export async function openSheet(bytes: Buffer): Promise<{ book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = book.getWorksheet("Your actions");
  if (sheet === undefined) throw new Error("there is no sheet of actions");
  return { book, sheet };
}

const HEAD = 5;

/** The column under a heading. */
export function columnUnder(sheet: ExcelJS.Worksheet, heading: string): number {
  const texts = (sheet.getRow(HEAD).values as unknown[]).map(String);
  const at = texts.indexOf(heading);
  if (at === -1) throw new Error(`there is no column ${heading} among ${texts.join(", ")}`);
  return at;
}

/** The cell of an action under a heading. */
export function cellOf(sheet: ExcelJS.Worksheet, id: string, heading: string): ExcelJS.Cell {
  for (let row = HEAD + 1; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(row, 1).value === id) return sheet.getCell(row, columnUnder(sheet, heading));
  }
  throw new Error(`there is no row of ${id}`);
}
