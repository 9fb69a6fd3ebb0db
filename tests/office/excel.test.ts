import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { OfficeDocument } from "../../src/office/office-table.ts";
import { readOffice } from "../../src/office/read-office.ts";
import { excelOf } from "./packages.ts";

async function read(book: ExcelJS.Workbook): Promise<OfficeDocument & { ok: true }> {
  return opened(new Uint8Array(await book.xlsx.writeBuffer()));
}
function opened(bytes: Uint8Array): OfficeDocument & { ok: true } {
  const document = readOffice(bytes, "plan.xlsx");
  if (!document.ok) throw new Error(document.problem);
  return document;
}
const texts = (document: OfficeDocument & { ok: true }): unknown =>
  document.tables[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)]);

describe("a workbook", () => {
  test("has a table for each sheet, with rows and columns where they stand", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Actions");
    sheet.getCell("B3").value = "Action";
    sheet.getCell("D3").value = { richText: [{ text: "Le" }, { text: "ad", font: { bold: true } }] };
    sheet.getCell("B5").value = "• one\n• two";
    book.addWorksheet("Notes").getCell("A1").value = true;
    const document = await read(book);
    expect(document.tables.map(({ where, name }) => [where, name])).toEqual([
      ["sheet “Actions”", "Actions"],
      ["sheet “Notes”", "Notes"],
    ]);
    expect(document.tables[0]?.rows.map((row) => [row.number, ...row.cells.map((c) => [c.column, c.text])])).toEqual([
      [3, [1, "Action"], [3, "Lead"]],
      [5, [1, "one\ntwo"]],
    ]);
    expect(document.tables[0]?.rows[1]?.cells[0]?.lines.every((line) => line.isListItem)).toBe(true);
    expect(document.tables[1]?.rows[0]?.cells[0]).toMatchObject({ text: "TRUE", kind: "boolean" });
  });

  test("keeps merged cells, no further than the sheet goes", () => {
    const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const document = opened(
      excelOf(`<row r="1">${cell("A1", "x")}${cell("B1", "y")}</row><row r="3">${cell("B3", "z")}</row>`, {
        after: '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>',
      }),
    );
    expect(document.tables[0]?.rows[0]?.cells[0]).toMatchObject({ text: "x", columns: 1, rows: 3 });
  });

  test.each([
    ["d mmm yyyy", 43404, "", "2018-10-31", "date"],
    ["d mmm yyyy", 43404 - 1462, 'date1904="1"', "2018-10-31", "date"],
    ["mmm yyyy", 43374, "", "2018-10", "date"],
    ['"Q" mmm-yy', 43374, "", "2018-10", "date"],
    ["yyyy", 43101, "", "2018", "date"],
    ["dd/mm/yyyy hh:mm", 43404.5, "", "2018-10-31 12:00", "date"],
    ["0%", 0.85, "", "85%", "number"],
    ["General", 0.1 + 0.2, "", "0.3", "number"],
    ["[Red]0.00", 43404, "", "43404", "number"],
    ["hh:mm", 0.5, "", "0.5", "number"],
    ["d mmm yyyy", 59, "", "1900-02-28", "date"],
    ["d mmm yyyy", 60, "", "60", "number"],
    ["d mmm yyyy", 61, "", "1900-03-01", "date"],
    ["d mmm yyyy", -5, "", "-5", "number"],
    ["d mmm yyyy", 1e300, "", "1e+300", "number"],
  ])("shows %s of %d %s as %s", (format, value, workbookPr, text, kind) => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${format.replaceAll('"', "&quot;")}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`;
    const document = opened(excelOf(`<row><c s="1"><v>${value}</v></c></row>`, { styles, workbookPr }));
    expect(document.tables[0]?.rows[0]?.cells[0]).toMatchObject({ text, kind });
  });

  test("says what is hidden, worked out or wrong, and reads it all the same", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Plan", { state: "hidden" });
    sheet.getCell("A1").value = "Action";
    sheet.getCell("A2").value = { formula: 'CONCAT("Me","et")', result: "Meet" };
    sheet.getCell("B2").value = { formula: "1/0", result: { error: "#DIV/0!" } };
    sheet.getCell("C2").value = { formula: "TODAY()" };
    sheet.getRow(2).hidden = true;
    sheet.getColumn(2).hidden = true;
    const document = await read(book);
    expect(texts(document)).toEqual([
      [1, "Action"],
      [2, "Meet", "#DIV/0!"],
    ]);
    expect(document.notes.map((note) => note.message)).toEqual([
      "it is hidden, and was read all the same",
      "hidden rows were read as if they were shown: 2",
      "hidden columns were read as if they were shown: B",
      "formulas were not worked out; their cells say what Excel last showed: A2, B2, C2",
      "formulas that no program has worked out yet say nothing: C2. Open the file in Excel and save it.",
      "cells that show an error: B2",
    ]);
  });

  test("of 100,000 empty rows keeps none", () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`).join(
      "",
    );
    const document = opened(excelOf(`<row r="1"><c r="A1"><v>1</v></c></row>${rows}`));
    expect(texts(document)).toEqual([[1, "1"]]);
  });
});
