import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readOffice } from "../../src/office/read-office.ts";
import { packageOf, wordOf } from "./packages.ts";

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

const CASES: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ["an empty file", "a.docx", new Uint8Array(), /is empty/],
  ["a password", "a.xlsx", compound("EncryptedPackage"), /locked with a password/],
  ["an old .doc", "a.doc", compound("WordDocument"), /old kind, before 2007: a Word document/],
  ["an old .xls", "a.xls", compound("Workbook"), /old kind, before 2007: an Excel workbook/],
  ["RTF called .doc", "a.doc", strToU8("{\\rtf1 hello}"), /Rich Text/],
  ["a web page called .doc", "a.doc", strToU8("\n<!DOCTYPE html><table>"), /a web page/],
  ["a web page called .xls", "a.xls", strToU8("<html xmlns:x><table>"), /a web page/],
  ["a PDF", "a.pdf", strToU8("%PDF-1.4"), /is a PDF/],
  ["text called .docx", "a.docx", strToU8("hello"), /no such file/],
  ["another ending", "a.pages", strToU8("hello"), /“\.pages” is not known/],
  [
    "macros in Word",
    "a.docm",
    packageOf("word/document.xml", { "word/document.xml": "<x/>", "word/vbaProject.bin": "x" }),
    /holds macros/,
  ],
  [
    "macros in Excel called .xlsx",
    "a.xlsx",
    packageOf("xl/workbook.xml", { "xl/workbook.xml": "<x/>", "xl/vbaProject.bin": "x" }),
    /holds macros/,
  ],
  ["a binary workbook", "a.xlsb", packageOf("xl/workbook.bin", { "xl/workbook.bin": "x" }), /binary workbook/],
  ["OpenDocument", "a.odt", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }), /OpenDocument/],
  ["another zip", "a.docx", zipSync({ "a.txt": strToU8("x") }), /neither a Word document nor/],
  ["a zip cut short", "a.docx", plain.slice(0, plain.length - 40), /its end is missing/],
  ["a zip cut short in front", "a.docx", new Uint8Array([...plain.slice(0, 4), ...plain.slice(60)]), /damaged/],
  [
    "a document type",
    "a.docx",
    packageOf("word/document.xml", { "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
    /document type/,
  ],
  ["an unknown entity", "a.docx", wordOf("&a;"), /is no XML/],
  ["XML cut short", "a.docx", packageOf("word/document.xml", { "word/document.xml": "<x><y>" }), /is no XML/],
  ["deep nesting", "a.docx", wordOf("<w:tbl>".repeat(100_000)), /nests more than/],
  ["a part outside the package", "a.docx", packageOf("../../etc/passwd", { x: "x" }), /neither a Word document nor/],
];

describe("what is no document to import, or made to do harm", () => {
  test.each(CASES)("%s ends in a clear error", (_, name, bytes, problem) => {
    const document = readOffice(bytes, name);
    expect(document).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
    if (!document.ok) expect(document.help).toMatch(/^[A-Z].*\.$/);
  });

  test("whatever byte of a document is damaged, it is read as it was or refused", () => {
    const whole = readOffice(plain, "a.docx");
    for (let at = 0; at < plain.length; at += 1) {
      const document = readOffice(flipped(plain, at), "a.docx");
      if (document.ok) expect(document).toEqual(whole);
    }
  });
});
