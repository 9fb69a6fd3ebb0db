import { Unreadable } from "./unreadable.ts";

/** How a file begins that Office wrote before 2007, and writes still around what is locked ([MS-CFB]). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SECTOR = 512;

/** What a file is that only looks like one to import, as the error to end with; null where it may be one. */
export function foreignKind(bytes: Uint8Array): Unreadable | null {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) return ofCompound(bytes);
  const start = beginning(bytes);
  if (start.startsWith("%PDF-")) {
    return new Unreadable(
      "it is a PDF, which holds no tables, only where ink goes",
      "Ask for the Word or Excel file that it was made from.",
    );
  }
  if (start.startsWith("{\\rtf"))
    return new Unreadable("it is Rich Text (RTF)", "Open it in Word, save it as .docx, and import that.");
  if (/^MIME-Version:/i.test(start)) {
    return new Unreadable(
      "it is a web page in an archive (.mht)",
      "Open it in Word or a browser, save it as .docx or .html, and import that.",
    );
  }
  if (start.startsWith("<?xml") && !isPage(bytes)) {
    return new Unreadable("it is an XML file", "Open it in Word or Excel, save it as .docx or .xlsx, and import that.");
  }
  return null;
}

/** Whether a file begins as a web page, whatever its name. */
export function isPage(bytes: Uint8Array): boolean {
  const start = beginning(bytes).replace(/^<\?xml[^>]*>\s*/i, "");
  return /^(?:<!--[\s\S]*?-->\s*)?(?:<!doctype html|<html|<head|<body|<table|<meta|<google-sheets-html-origin)/i.test(
    start,
  );
}

/**
 * Old workbooks are refused: the library that reads them (SheetJS 0.20.3) runs out of memory, or never ends, at files of
 * which a few bytes are wrong.
 */
function ofCompound(bytes: Uint8Array): Unreadable {
  if (storesIn(bytes, "EncryptedPackage")) {
    return new Unreadable(
      "the file is locked with a password",
      "Open it, take the password out (File, Info, Protect), save it, and import that.",
    );
  }
  const isWorkbook = storesIn(bytes, "Workbook") || storesIn(bytes, "Book");
  const [kind, ending] = isWorkbook ? ["an Excel workbook (.xls)", ".xlsx"] : ["a Word document (.doc)", ".docx"];
  return new Unreadable(
    `it is of the old kind, before 2007: ${kind}`,
    `Open it in Excel, Word or LibreOffice, save it as ${ending}, and import that.`,
  );
}

/** Whether the directory of a compound file, whose entries begin at every 128 bytes, has such a name, in UTF-16. */
function storesIn(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = SECTOR; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function beginning(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : "latin1";
  return new TextDecoder(encoding).decode(bytes.subarray(0, 2048)).replace(/^ï»¿/, "").trimStart();
}
