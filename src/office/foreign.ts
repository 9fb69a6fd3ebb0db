import { Unreadable } from "./office-table.ts";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** How a locked Office file names what it holds, in its directory, which is UTF-16. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
const WORKBOOK = [..."Workbook"].flatMap((letter) => [letter.charCodeAt(0), 0]);
const SECTOR = 512;

/** What a file is that only looks like one to import, as the error to end with; null where it may be one. */
export function foreignKind(bytes: Uint8Array): Unreadable | null {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) {
    if (names(bytes, ENCRYPTED)) {
      return new Unreadable(
        "the file is locked with a password",
        "Open it, take the password out (File, Info, Protect), save it, and import that.",
      );
    }
    const [kind, ending] = names(bytes, WORKBOOK)
      ? ["Excel workbook (.xls)", ".xlsx"]
      : ["Word document (.doc)", ".docx"];
    return new Unreadable(
      `it is of the old kind, before 2007: an ${kind}`.replace("an W", "a W"),
      `Open it, save it as ${ending}, and import that.`,
    );
  }
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).replace(/^ï»¿/, "").trimStart();
  if (start.startsWith("%PDF-")) {
    return new Unreadable(
      "it is a PDF, which holds no tables, only where ink goes",
      "Ask for the Word or Excel file that it was made from.",
    );
  }
  if (start.startsWith("{\\rtf"))
    return new Unreadable("it is Rich Text (RTF)", "Open it in Word, save it as .docx, and import that.");
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta)/i.test(start) || /^MIME-Version:/i.test(start)) {
    return new Unreadable(
      "it is a web page, whatever its name",
      "Open it in Word or Excel, save it as .docx or .xlsx, and import that.",
    );
  }
  if (start.startsWith("<?xml")) {
    return new Unreadable("it is an XML file", "Open it in Word or Excel, save it as .docx or .xlsx, and import that.");
  }
  return null;
}

/** Whether the directory of a compound file, whose entries begin at every 128 bytes, has such a name. */
function names(bytes: Uint8Array, name: readonly number[]): boolean {
  for (let at = SECTOR; at + name.length <= bytes.length; at += 128) {
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
