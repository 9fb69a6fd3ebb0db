import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.ts";
import { excelOf } from "./packages.ts";
import { cellAt, notes, opened, out, texts } from "./read.ts";

const read = async (book: ExcelJS.Workbook): Promise<Document> => opened(new Uint8Array(await book.xlsx.writeBuffer()));
const cell = (ref: string, text: string, style = 0): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;

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
    expect(document.tables[0]?.rows.map((row) => [row.number, ...row.cells.map((c) => [c.address, c.text])])).toEqual([
      [3, ["B3", "Action"], ["D3", "Lead"]],
      [5, ["B5", "one\ntwo"]],
    ]);
    expect(cellAt(document, "B5").lines.every((line) => line.isListItem)).toBe(true);
    expect(cellAt(document, "A1", 1)).toMatchObject({ text: "TRUE", value: { kind: "boolean", boolean: true } });
  });

  test("keeps merged cells, no further than the sheet goes, and sets aside what they cover", async () => {
    const document = opened(
      excelOf(
        `<row r="1">${cell("A1", "x")}${cell("B1", "y")}</row><row r="2">${cell("A2", "under")}</row><row r="3">${cell("B3", "z")}</row>`,
        { after: '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>' },
      ),
    );
    expect(cellAt(document, "A1")).toMatchObject({ text: "x", columns: 1, rows: 3 });
    expect(out(document.tables[0])).toEqual(["A1 hidden: under"]);
    expect(texts(document)).toEqual([
      [1, "x", "y"],
      [3, "z"],
    ]);
  });

  test("of 100,000 empty rows keeps none", async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`);
    const document = opened(excelOf(`<row r="1"><c r="A1"><v>1</v></c></row>${rows.join("")}`));
    expect(texts(document)).toEqual([[1, "1"]]);
  });

  test("says when it was last saved, and by whom", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("A").getCell("A1").value = "x";
    book.modified = new Date(Date.UTC(2025, 2, 31, 9, 30));
    [book.lastModifiedBy, book.title] = ["Plan manager", "Tracker"];
    expect((await read(book)).properties).toEqual({
      title: "Tracker",
      modified: "2025-03-31",
      modifiedBy: "Plan manager",
    });
  });
});

describe("what a cell shows, and what it holds", () => {
  const date = (shown: string, day: string, precision = "day", time: string | null = null, showsYear = true) =>
    [shown, { kind: "date", date: day, precision, time, showsYear }] as const;
  const number = (shown: string, value: number) => [shown, { kind: "number", number: value }] as const;

  test.each([
    ["d mmm yyyy", 43404, "", date("31 Oct 2018", "2018-10-31")],
    ["d mmm yyyy", 43404 - 1462, 'date1904="1"', date("31 Oct 2018", "2018-10-31")],
    ["dd/mm/yy", 45747, "", date("31/03/25", "2025-03-31")],
    ["[$-809]dd mmmm yyyy;@", 45747, "", date("31 March 2025", "2025-03-31")],
    ["[$-F800]dddd, mmmm dd, yyyy", 45747, "", date("31 March 2025", "2025-03-31")],
    ["d-mmm", 45748, "", date("1-Apr", "2025-04-01", "day", null, false)],
    ["mmm yyyy", 43374, "", date("Oct 2018", "2018-10", "month")],
    ['"Q" mmm-yy', 43374, "", date("Q Oct-18", "2018-10", "month")],
    ["yyyy", 43101, "", date("2018", "2018", "year")],
    ["dd/mm/yyyy hh:mm", 43404.5, "", date("31/10/2018 12:00", "2018-10-31", "day", "12:00")],
    ["d mmm yyyy", 59, "", date("28 Feb 1900", "1900-02-28")],
    ["d mmm yyyy", 61, "", date("1 Mar 1900", "1900-03-01")],
    ["d mmm yyyy", 60, "", number("60", 60)],
    ["d mmm yyyy", -5, "", number("-5", -5)],
    ["d mmm yyyy", 1e300, "", number("1e+300", 1e300)],
    ["000", 1, "", number("001", 1)],
    ['"R"0', 3, "", number("R3", 3)],
    ["0.00", 1.1, "", number("1.10", 1.1)],
    ["£#,##0", 1_200_000, "", number("£1,200,000", 1_200_000)],
    ["0%", 0.85, "", number("85%", 0.85)],
    ["General", 0.1 + 0.2, "", number("0.3", 0.1 + 0.2)],
    ["General", 1_234_567_890_123, "", number("1234567890123", 1_234_567_890_123)],
    ["[Red]0.00", 43404, "", number("43404.00", 43404)],
    ["hh:mm", 0.5, "", number("12:00", 0.5)],
    ["[<>no format", 5, "", number("5", 5)],
    ["0".repeat(300), 5, "", number("5", 5)],
  ])("%s of %d %s", async (format, value, workbookPr, [shown, held]) => {
    const code = format.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`;
    const document = opened(excelOf(`<row><c s="1"><v>${value}</v></c></row>`, { styles, workbookPr }));
    expect(cellAt(document, "A1")).toMatchObject({ text: shown, value: held });
  });

  test("a day in the form that each machine shows as its own is shown as in the United Kingdom", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const document = opened(excelOf('<row><c s="1"><v>45747</v></c></row>', { styles }));
    expect(cellAt(document, "A1").text).toBe("31/03/2025");
  });

  test("a format may put words before a text, hide a number, and make a box of a truth", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="200" formatCode="&quot;Rec &quot;@"/><numFmt numFmtId="201" formatCode=";;;"/></numFmts>' +
      '<cellXfs><xf/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="0"><extLst><ext><xfComplement i="0"/></ext></extLst></xf></cellXfs>';
    const document = opened(
      excelOf(
        `<row>${cell("A1", "8", 1)}<c r="B1" s="2"><v>7</v></c><c r="C1" s="3" t="b"><v>1</v></c><c r="D1" s="3" t="b"><v>0</v></c></row>`,
        { styles },
      ),
    );
    expect(texts(document)).toEqual([[1, "Rec 8", "", "☑", "☐"]]);
    expect(out(document.tables[0])).toEqual(["B1 hidden: 7"]);
  });
});

describe("what of a workbook does not count", () => {
  test("cells, words and rows that are struck out", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Plan");
    sheet.addRow(["Action", "Due"]);
    sheet.addRow(["Merge the teams", 45747]).font = { strike: true };
    sheet.getCell("A3").value = {
      richText: [{ text: "by " }, { font: { strike: true }, text: "March" }, { font: { bold: true }, text: " May" }],
    };
    sheet.addRow(["Keep", "x"]).getCell(2).font = { strike: true };
    const document = await read(book);
    expect(texts(document)).toEqual([
      [1, "Action", "Due"],
      [2, "", ""],
      [3, "by May"],
      [4, "Keep", ""],
    ]);
    expect(out(document.tables[0])).toEqual([
      "row 2 struck",
      "A2 struck: Merge the teams",
      "B2 struck: 45747",
      "A3 struck: March",
      "B4 struck: x",
    ]);
  });

  test("a row of which all words are struck out does not count, though its date was forgotten", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Plan");
    sheet.addRow(["Merge the teams", new Date(Date.UTC(2025, 2, 31))]).getCell(1).font = { strike: true };
    sheet.addRow(["Merge", "the teams"]).getCell(1).font = { strike: true };
    expect((await read(book)).tables[0]?.rows.map((row) => row.out)).toEqual(["struck", null]);
  });

  test("hidden sheets, rows and columns, and rows that a filter hides", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Plan");
    for (const text of ["Action", "One", "Two", "Three"]) sheet.addRow([text, "b", "c"]);
    sheet.getRow(3).hidden = true;
    sheet.getColumn(2).hidden = true;
    book.addWorksheet("Old", { state: "veryHidden" }).addRow(["x"]);
    const document = await read(book);
    expect(document.tables.map((table) => table.isHidden)).toEqual([false, true]);
    expect(document.tables[0]?.rows.map((row) => row.out)).toEqual([null, null, "hidden", null]);
    expect(document.tables[0]?.rows[1]?.cells.map((one) => one.isHidden)).toEqual([false, true, false]);
    const filtered = opened(
      excelOf(
        `<row r="1">${cell("A1", "x")}</row><row r="2" hidden="1">${cell("A2", "y")}</row><row r="9" hidden="1">${cell("A9", "z")}</row>`,
        {
          after: '<autoFilter ref="A1:A4"><filterColumn colId="0"/></autoFilter>',
        },
      ),
    );
    expect(filtered.tables[0]?.rows.map((row) => row.out)).toEqual([null, "filtered", "hidden"]);
  });
});

describe("what stands on a cell", () => {
  test("its fill, by name: of a theme, a number or the colour itself", async () => {
    const fill = (colour: string): string =>
      `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const colours = [
      'rgb="FFFF0000"',
      'rgb="FFFFC000"',
      'theme="4"',
      'theme="4" tint="0.6"',
      'indexed="11"',
      'rgb="FFFFFFFF"',
    ];
    const styles = `<fills><fill/>${colours.map(fill).join("")}</fills><cellXfs><xf/>${colours.map((_, at) => `<xf fillId="${at + 1}"/>`).join("")}</cellXfs>`;
    const theme =
      '<a:theme xmlns:a="a"><a:clrScheme><a:accent1><a:srgbClr val="00B050"/></a:accent1></a:clrScheme></a:theme>';
    const cells = colours.map((_, at) => `<c r="${String.fromCharCode(66 + at)}1" s="${at + 1}"/>`).join("");
    const document = opened(
      excelOf(`<row r="1">${cell("A1", "RAG")}${cells}</row>`, { styles, parts: { "xl/theme.xml": theme } }),
    );
    const names = document.tables[0]?.rows[0]?.cells.map((one) => [one.address, one.fill?.name, one.fill?.hex]);
    expect(names).toEqual([
      ["A1", undefined, undefined],
      ["B1", "red", "#ff0000"],
      ["C1", "amber", "#ffc000"],
      ["D1", "green", "#00b050"],
      ["E1", "green", "#99dfb9"],
      ["F1", "green", "#00ff00"],
    ]);
  });

  test("notes, threads of comments with their writers and days, and links that lead out", async () => {
    const document = opened(
      excelOf(`<row r="1">${cell("A1", "x")}${cell("B1", "y")}</row>`, {
        after: '<hyperlinks><hyperlink ref="B1" r:id="h"/></hyperlinks>',
        links: {
          ...{ c: ["comments", "../comments1.xml"], t: ["threadedComment", "../threads.xml"] },
          h: ["hyperlink", "https://example.org/minutes", true],
        },
        workbookLinks: { p: ["person", "persons.xml"] },
        parts: {
          "xl/comments1.xml":
            '<comments><authors><author>Ann</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Ann:</t></r><r><t>\nAgreed</t></r></text></comment><comment ref="B1" authorId="0"><text><t>[Threaded comment] Your version of Excel…</t></text></comment></commentList></comments>',
          "xl/threads.xml":
            '<ThreadedComments><threadedComment ref="B1" dT="2025-03-04T10:00:00.00" personId="{1}"><text>Is it done?</text></threadedComment><threadedComment ref="B1" dT="2025-03-05T10:00:00.00" personId="{2}"><text>Yes</text></threadedComment></ThreadedComments>',
          "xl/persons.xml":
            '<personList><person displayName="Bob" id="{1}"/><person displayName="Cat" id="{2}"/></personList>',
        },
      }),
    );
    expect(cellAt(document, "A1").comments).toEqual([{ kind: "comment", by: "Ann", date: null, text: "Agreed" }]);
    expect(cellAt(document, "B1").comments).toEqual([
      { kind: "comment", by: "Bob", date: "2025-03-04", text: "Is it done?" },
      { kind: "comment", by: "Cat", date: "2025-03-05", text: "Yes" },
    ]);
    expect(cellAt(document, "B1").links).toEqual(["https://example.org/minutes"]);
  });
});

test("what was taken on trust, and what lies on a sheet and in no cell, is said", async () => {
  const drawing =
    "<wsDr><twoCellAnchor><pic/></twoCellAnchor><twoCellAnchor><graphicFrame/></twoCellAnchor><sp><txBody><p><r><t>See the</t></r></p><p><r><t>board paper</t></r></p></txBody></sp></wsDr>";
  const document = opened(
    excelOf(
      '<row r="1"><c r="A1" t="str"><f>CONCAT("Me","et")</f><v>Meet</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>TODAY()</f></c></row>',
      {
        after:
          '<conditionalFormatting><cfRule type="cellIs"/></conditionalFormatting><headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"Draft 3</oddHeader></headerFooter>',
        links: { d: ["drawing", "../drawing.xml"], k: ["ctrlProp", "../ctrl.xml"] },
        parts: { "xl/drawing.xml": drawing },
      },
    ),
  );
  expect(document.tables[0]?.rows[0]?.cells.map(({ text, value, formula }) => [text, value.kind, formula])).toEqual([
    ["Meet", "text", "shown"],
    ["#DIV/0!", "error", "shown"],
    ["", "text", "blank"],
  ]);
  expect(notes(document)).toEqual([
    "formulas were not worked out; their cells say what was last shown: A1, B1, C1",
    "formulas that no program has worked out yet say nothing: C1. Open the file in Excel or LibreOffice and save it.",
    "cells that show an error: B1",
    "what rules colour or strike out by what a cell holds was not worked out (1)",
    "what is printed above and below each page was not read: “Draft 3”",
    "pictures were not read (1)",
    "charts were not read (1)",
    "text boxes were not read (1): “See the board paper”",
    "boxes and buttons that lie on the sheet were not read (1)",
  ]);
});

test("a sheet that holds no cells is said", async () => {
  const bytes = excelOf("", { workbookLinks: { a: ["chartsheet", "chart.xml"] } });
  expect(notes(opened(bytes))).toEqual(["it has no cells (a chart or dialogue) and was not read"]);
});
