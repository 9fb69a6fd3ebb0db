import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as docx from "docx";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { opened } from "./read.ts";

const HAS_OFFICE = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/** A document as LibreOffice saves it in another form. */
function saved(name: string, bytes: Uint8Array, form: string): Document {
  const folder = folderOf({ [name]: bytes });
  const into = join(folder, "saved");
  mkdirSync(into);
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  const done = spawnSync("soffice", [home, "--headless", "--convert-to", form, "--outdir", into, join(folder, name)]);
  const [made] = readdirSync(into);
  if (made === undefined) throw new Error(String(done.stderr));
  return opened(readFileSync(join(into, made)), made);
}

/** What a document says, without what its form alone knows: who saved it, and how comments are signed. */
function said({ tables }: Document): unknown {
  return tables.map(({ name, isHidden, before, rows }) => ({
    ...{ name, isHidden, before: before.map(({ text, heading, number }) => [heading, number, text]) },
    rows: rows.map(({ number, out, cells }) => [
      ...[number, out === "filtered" ? "hidden" : out],
      ...cells.map((cell) => ({
        ...{ at: cell.address, columns: cell.columns, rows: cell.rows, text: cell.text, out: cell.out },
        ...{ isHidden: cell.isHidden, fill: cell.fill?.hex, comments: cell.comments.map(({ text }) => text) },
        value: cell.value.kind === "number" ? { kind: "number", number: cell.value.number } : cell.value,
      })),
    ]),
  }));
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Tracker");
  sheet.addRow(["Ref", "Action", "Due", "Cost", "RAG", "Unseen"]);
  for (const ref of [1, 2, 3, 4])
    sheet.addRow([ref, `Action ${ref}`, new Date(Date.UTC(2025, 2, ref)), 1_200_000, "", "x"]);
  for (const row of [2, 3, 4, 5]) {
    sheet.getCell(row, 1).numFmt = "000";
    sheet.getCell(row, 3).numFmt = row === 5 ? "mmm yyyy" : "dd/mm/yyyy";
    sheet.getCell(row, 4).numFmt = '"£"#,##0';
  }
  for (const column of [1, 2]) sheet.getCell(3, column).font = { strike: true };
  sheet.getCell(2, 2).value = {
    richText: [{ text: "by " }, { font: { strike: true }, text: "March" }, { text: " May" }],
  };
  sheet.getCell(2, 5).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFF0000" } };
  sheet.getCell(2, 4).note = "Six were agreed";
  sheet.getRow(4).hidden = true;
  sheet.getColumn(6).hidden = true;
  sheet.mergeCells("A7:C7");
  sheet.getCell("A7").value = "A note under the table";
  book.addWorksheet("Old", { state: "hidden" }).addRow(["Action"]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function letter(): Promise<Uint8Array> {
  const run = (text: string, more: Partial<docx.IRunOptions> = {}) => new docx.TextRun({ text, ...more });
  const cell = (children: docx.ParagraphChild[], more: Partial<docx.ITableCellOptions> = {}) =>
    new docx.TableCell({ children: [new docx.Paragraph({ children })], ...more });
  const item = (text: string) => new docx.Paragraph({ text, numbering: { reference: "steps", level: 0 } });
  const file = new docx.Document({
    numbering: {
      config: [{ reference: "steps", levels: [{ level: 0, format: "decimal", text: "%1.", alignment: "left" }] }],
    },
    sections: [
      {
        children: [
          new docx.Paragraph({ text: "Theme 1: Access", heading: "Heading1" }),
          new docx.Table({
            rows: [
              new docx.TableRow({
                tableHeader: true,
                children: [cell([run("Action")]), cell([run("Lead")]), cell([run("RAG")])],
              }),
              new docx.TableRow({
                children: [
                  cell([run("Meet "), run("never ", { strike: true }), run("often")]),
                  cell([run("Ann")], { rowSpan: 2 }),
                  cell([], { shading: { fill: "FFC000" } }),
                ],
              }),
              new docx.TableRow({
                children: [new docx.TableCell({ children: [item("Write"), item("Send")] }), cell([run("x")])],
              }),
              new docx.TableRow({
                children: ["Print", "Bob", "y"].map((text) => cell([run(text, { strike: true })])),
              }),
              new docx.TableRow({
                children: [
                  cell([
                    run("Away day"),
                    new docx.DeletedTextRun({ text: " in June", id: 1, author: "A", date: "2025-01-01T00:00:00Z" }),
                    new docx.InsertedTextRun({ text: " in May", id: 2, author: "A", date: "2025-01-01T00:00:00Z" }),
                  ]),
                  cell([run("Cat")], { columnSpan: 2 }),
                ],
              }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

describe.skipIf(!HAS_OFFICE)("what LibreOffice has saved anew says the same (needs soffice)", () => {
  test.each(["ods", "xlsx"])("a workbook as .%s", async (form) => {
    const bytes = await workbook();
    expect(said(saved("tracker.xlsx", bytes, form))).toEqual(said(opened(bytes)));
  });

  test.each(["odt", "docx"])("a Word document as .%s", async (form) => {
    const bytes = await letter();
    expect(said(saved("plan.docx", bytes, form))).toEqual(said(opened(bytes)));
  });

  test("a workbook and a Word document as web pages, in what a page can say", async () => {
    const page = saved("plan.docx", await letter(), "html");
    const texts = ({ tables }: Document) =>
      tables.map(({ rows }) => rows.map((row) => row.cells.map((cell) => cell.text)));
    expect(texts(page)[0]?.[1]).toEqual(texts(opened(await letter()))[0]?.[1]);
    const sheet = saved("tracker.xlsx", await workbook(), "html");
    expect(sheet.tables[0]?.rows.find(({ out }) => out === "struck")?.cells[1]?.out).toEqual([
      { text: "Action 2", why: "struck" },
    ]);
  });
});
