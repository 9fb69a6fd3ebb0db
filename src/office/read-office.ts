import { quote } from "../text/quote.ts";
import { readCsv } from "./csv/read-csv.ts";
import { readExcel } from "./excel/read-excel.ts";
import { foreignKind } from "./foreign.ts";
import { MOST_FILE_BYTES } from "./limits.ts";
import { type OfficeDocument, Unreadable } from "./office-table.ts";
import { mainPart } from "./relationships.ts";
import { readWord } from "./word/read-word.ts";
import { openPackage, type Package } from "./zip/read-part.ts";

/**
 * Reads a Word document, an Excel workbook or a CSV file. What it is, its bytes say, and only for CSV its name. Nothing
 * in it runs, nothing is fetched, and what it may cost is bounded (`limits.ts`).
 *
 * @param bytes the whole file
 * @param name its name, for the ending
 */
export function readOffice(bytes: Uint8Array, name: string): OfficeDocument {
  try {
    return read(bytes, name);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message, help: error.help };
    throw error;
  }
}

const MACROS = /\/(?:vbaProject\.bin|vbaData\.xml)$|\/macrosheets\//i;
const BINARY_WORKBOOK = /^xl\/workbook\.bin$/i;

function read(bytes: Uint8Array, name: string): OfficeDocument {
  if (bytes.length === 0) throw new Unreadable("the file is empty", "Give one with a table in it.");
  if (bytes.length > MOST_FILE_BYTES) {
    throw new Unreadable(
      `the file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB`,
      "Take its pictures out, or copy its tables into a new document.",
    );
  }
  const foreign = foreignKind(bytes);
  if (foreign !== null) throw foreign;
  if (isZip(bytes)) return readPackage(openPackage(bytes));
  const ending = /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? "";
  if ([".csv", ".tsv", ".txt", ".tab"].includes(ending)) return readCsv(bytes);
  throw new Unreadable(
    ending === ".docx" || ending === ".xlsx"
      ? `it has the ending ${ending}, and is no such file: its beginning is missing or it is something else`
      : `${ending === "" ? "a file without an ending" : `a file that ends in ${quote(ending)}`} is not known`,
    "Give a Word document (.docx), an Excel workbook (.xlsx) or a CSV file (.csv).",
  );
}

function readPackage(pack: Package): OfficeDocument {
  const macro = pack.names.find((name) => MACROS.test(name));
  if (macro !== undefined) {
    throw new Unreadable(
      `the file holds macros (${quote(macro)}), which are programs`,
      "Nothing was run. Save it as .docx or .xlsx, which hold none, and import that.",
    );
  }
  if (pack.names.some((name) => BINARY_WORKBOOK.test(name))) {
    throw new Unreadable("it is a binary workbook (.xlsb)", "Save it as .xlsx, and import that.");
  }
  const main = mainPart(pack);
  if (main?.startsWith("word/")) return readWord(pack, main);
  if (main?.startsWith("xl/")) return readExcel(pack, main);
  if (pack.has("mimetype")) {
    throw new Unreadable(
      "it is an OpenDocument file",
      "In LibreOffice, save it as Word (.docx) or Excel (.xlsx), and import that.",
    );
  }
  throw new Unreadable(
    "it is a zip file, and neither a Word document nor an Excel workbook",
    "If the document is inside it, unpack it and import that.",
  );
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5].includes(bytes[2] as number);
}
