import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { excelOf, odsOf, odtOf, packageOf, wordOf, zipOf } from "./packages.ts";
import { notes, opened, texts } from "./read.ts";

const compound = (name: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, "utf16le"), 1024);
  return bytes;
};
const plain = wordOf("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] as number) ^ 0xff;
  return copy;
}
const html = (text: string): Uint8Array => strToU8(`<html>${text}`);
const row = (cells: string): string =>
  `<table:table table:name="A"><table:table-row>${cells}</table:table-row></table:table>`;
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;&a;">]>';

const CASES: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ["an empty file", "a.docx", new Uint8Array(), /is empty/],
  ["a password", "a.xlsx", compound("EncryptedPackage"), /locked with a password/],
  [
    "a password of OpenDocument's",
    "a.ods",
    zipOf({ "META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": "\u0001\u0002" }),
    /locked with a password/,
  ],
  ["an old .doc", "a.doc", compound("WordDocument"), /old kind, before 2007: a Word document/],
  ["an old .xls", "a.xls", compound("Workbook"), /old kind, before 2007: an Excel workbook/],
  ["RTF called .doc", "a.doc", strToU8("{\\rtf1 hello}"), /Rich Text/],
  ["a page in an archive", "a.doc", strToU8("MIME-Version: 1.0\nContent-Type: multipart"), /archive \(\.mht\)/],
  ["a PDF", "a.pdf", strToU8("%PDF-1.4"), /is a PDF/],
  ["an XML file", "a.xml", strToU8("<?xml version='1.0'?><Workbook/>"), /an XML file/],
  ["text called .docx", "a.docx", strToU8("hello"), /no such file/],
  ["another ending", "a.pages", strToU8("hello"), /“\.pages” is not known/],
  ["a binary workbook", "a.xlsb", packageOf("xl/workbook.bin", { "xl/workbook.bin": "x" }), /binary workbook/],
  ["OpenDocument without text or sheets", "a.odg", zipOf({ "content.xml": "<a/>" }), /without text or sheets/],
  ["another zip", "a.docx", zipOf({ "a.txt": "x" }), /neither a Word document nor/],
  ["a zip cut short", "a.docx", plain.slice(0, plain.length - 40), /its end is missing/],
  ["a zip cut short in front", "a.docx", new Uint8Array([...plain.slice(0, 4), ...plain.slice(60)]), /damaged/],
  [
    "a document type in Word",
    "a.docx",
    packageOf("word/document.xml", { "word/document.xml": `${DOCTYPE}<x>&c;</x>` }),
    /document type/,
  ],
  ["a document type in OpenDocument", "a.ods", zipOf({ "content.xml": `${DOCTYPE}<x>&c;</x>` }), /document type/],
  ["an unknown entity", "a.docx", wordOf("&a;"), /is no XML/],
  ["XML cut short", "a.docx", packageOf("word/document.xml", { "word/document.xml": "<x><y>" }), /is no XML/],
  ["deep nesting in Word", "a.docx", wordOf("<w:tbl>".repeat(100_000)), /nests more than/],
  ["deep nesting in OpenDocument", "a.odt", odtOf("<text:span>".repeat(100_000)), /nests more than/],
  ["deep nesting in a page", "a.html", html("<div>".repeat(100_000)), /nests more than/],
  ["tables in tables in a page", "a.html", html("<table><tr><td>".repeat(100_000)), /nests more than/],
  ["a page of many elements", "a.html", html("<br>".repeat(400_000)), /more than 300000 elements/],
  ["a page as wide as many", "a.html", html(`<table>${"<tr><td colspan=1000 rowspan=9999>x".repeat(2000)}`), /columns/],
  ["a long text in Markdown", "a.md", strToU8("x ".repeat(1_100_000)), /larger than 2 MB/],
  [
    "a cell repeated over a whole sheet",
    "a.ods",
    odsOf(
      row('<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>').replace(
        "<table:table-row>",
        '<table:table-row table:number-rows-repeated="1048576">',
      ),
    ),
    /more than 1000000 cells/,
  ],
  [
    "a sheet merged over and over",
    "a.xlsx",
    excelOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="ZZ1000000"><v>1</v></c></row>', {
      after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
    }),
    /cover more than/,
  ],
  [
    "a text that the file holds once and shows everywhere",
    "a.xlsx",
    excelOf(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(30), {
      workbookLinks: { s: ["sharedStrings", "texts.xml"] },
      parts: { "xl/texts.xml": `<sst><si><t>${"word ".repeat(6500)}</t></si></sst>` },
    }),
    /more than 50 million characters/,
  ],
  ["a part outside the package", "a.docx", packageOf("../../etc/passwd", { x: "x" }), /neither a Word document nor/],
];

describe("what is no document to import, or made to do harm", () => {
  test.each(CASES)("%s ends in a clear error", (_, name, bytes, problem) => {
    const found = readDocument(bytes, name);
    expect(found).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
    if (!found.ok) expect(found.help).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    ["Word", "a.docx", plain],
    ["Excel", "a.xlsx", excelOf('<row><c t="inlineStr"><is><t>x</t></is></c></row>')],
    ["a text of OpenDocument's", "a.odt", odtOf("<text:p>x</text:p>")],
  ])("whatever byte of a document of %s is damaged, it is read as it was or refused", (_, name, bytes) => {
    const whole = readDocument(bytes, name);
    for (let at = 0; at < bytes.length; at += 1) {
      const found = readDocument(flipped(bytes, at), name);
      if (found.ok) expect(found).toEqual(whole);
    }
  });

  test("a cell of 200,000 lines is read", () => {
    const lines = "<text:line-break/>x".repeat(200_000);
    const document = opened(odsOf(row(`<table:table-cell><text:p>x${lines}</text:p></table:table-cell>`)), "a.ods");
    expect(document.tables[0]?.rows[0]?.cells[0]?.lines).toHaveLength(200_001);
  });
});

describe("programs in a document", () => {
  test.each([
    [
      "Word",
      packageOf("word/document.xml", { "word/document.xml": "<w:body><w:p/></w:body>", "word/vbaProject.bin": "x" }),
    ],
    [
      "Excel",
      packageOf("xl/workbook.xml", { "xl/workbook.xml": "<workbook><sheets/></workbook>", "xl/vbaProject.bin": "x" }),
    ],
    ["OpenDocument", odtOf("<text:p>x</text:p>", "", { "Basic/Standard/Module1.xml": "<x/>" })],
  ])("of %s are neither read nor run, and said", (_, bytes) => {
    expect(notes(opened(bytes))).toContain("its macros, which are programs, were not read and not run");
  });

  test("of a page are neither read nor run, and nothing is fetched", () => {
    const page = opened(
      "<html><script>steal()</script><iframe src='https://example.org'></iframe><table><tr><td onclick='x()'>a<img src='https://example.org/p.png'></table>",
      "a.html",
    );
    expect(texts(page)).toEqual([[1, "a"]]);
    expect(page.notes).toEqual([
      { kind: "not-read", where: "the file", message: "scripts were neither read nor run (1)" },
      {
        kind: "not-read",
        where: "outside the tables",
        message: "what is embedded in the page was neither fetched nor read (1)",
      },
      { kind: "not-read", where: "table 1", message: "pictures and drawings were not read (1)" },
    ]);
  });
});
