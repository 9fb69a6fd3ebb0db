import { quote } from "../text/quote.ts";
import { Budget } from "./budget.ts";
import { readCsv } from "./csv/read-csv.ts";
import type { Document, ReadDocument } from "./document.ts";
import { readDocx } from "./docx/read-docx.ts";
import { foreignKind, isPage } from "./foreign.ts";
import { readHtml } from "./html/read-html.ts";
import { readMarkdown } from "./html/read-markdown.ts";
import { PAGE_IN_ZIP, readPages } from "./html/read-pages.ts";
import { MOST_FILE_BYTES } from "./limits.ts";
import { readOdf } from "./odf/read-odf.ts";
import { mainPart } from "./ooxml/relationships.ts";
import { Unreadable } from "./unreadable.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";
import { openPackage, type Package } from "./zip/read-part.ts";

/**
 * Reads a document: Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), CSV, a web page or Markdown. What it
 * is, its bytes say, and only for text its name. Nothing in it runs, nothing is fetched, and what it may cost is bounded
 * (`limits.ts`).
 *
 * @param bytes the whole file
 * @param name its name, for the ending
 */
export function readDocument(bytes: Uint8Array, name: string): ReadDocument {
  try {
    return { ok: true, document: read(bytes, name) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message, help: error.help };
    throw error;
  }
}

const KINDS =
  "Give a Word document (.docx), a workbook (.xlsx), OpenDocument (.odt, .ods), a web page (.html), Markdown (.md) or a CSV file (.csv).";
const TEXTS = [".csv", ".tsv", ".txt", ".tab"];
const MARKDOWN = [".md", ".markdown"];

function read(bytes: Uint8Array, name: string): Document {
  if (bytes.length === 0) throw new Unreadable("the file is empty", "Give one with a table in it.");
  if (bytes.length > MOST_FILE_BYTES) {
    throw new Unreadable(
      `the file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB`,
      "Take its pictures out, or copy its tables into a new document.",
    );
  }
  const foreign = foreignKind(bytes);
  if (foreign !== null) throw foreign;
  const budget = new Budget();
  if (isZip(bytes)) return readPackage(openPackage(bytes), budget);
  if (isPage(bytes)) return readHtml(bytes, budget);
  const ending = /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? "";
  if (MARKDOWN.includes(ending)) return readMarkdown(bytes, budget);
  if ([".html", ".htm"].includes(ending)) return readHtml(bytes, budget);
  if (TEXTS.includes(ending)) return readCsv(bytes, budget);
  throw new Unreadable(
    [".docx", ".xlsx", ".ods", ".odt"].includes(ending)
      ? `it has the ending ${ending}, and is no such file: its beginning is missing or it is something else`
      : `${ending === "" ? "a file without an ending" : `a file that ends in ${quote(ending)}`} is not known`,
    KINDS,
  );
}

const BINARY_WORKBOOK = /^xl\/workbook\.bin$/i;

function readPackage(pack: Package, budget: Budget): Document {
  if (pack.names.some((name) => BINARY_WORKBOOK.test(name))) {
    throw new Unreadable("it is a binary workbook (.xlsb)", "Save it as .xlsx, and import that.");
  }
  const main = mainPart(pack);
  const document = main === null ? null : ofOffice(pack, main, budget);
  if (document !== null) return withMacros(document, pack);
  if (pack.has("content.xml")) return withMacros(readOdf(pack, budget), pack);
  if (pack.names.some((name) => PAGE_IN_ZIP.test(name))) return readPages(pack, budget);
  throw new Unreadable(
    "it is a zip file, and neither a Word document nor a workbook",
    "If the document is inside it, unpack it and import that.",
  );
}

function ofOffice(pack: Package, main: string, budget: Budget): Document | null {
  if (main.startsWith("word/")) return readDocx(pack, main, budget);
  return main.startsWith("xl/") ? readXlsx(pack, main, budget) : null;
}

const MACROS = /(?:^|\/)vbaProject\.bin$|^Basic\/.+\/.+\.xml$|^Scripts\//i;

/** Macros are programs: they are neither run nor read. */
function withMacros(document: Document, pack: Package): Document {
  if (!pack.names.some((name) => MACROS.test(name))) return document;
  const note = {
    kind: "not-read",
    where: "the file",
    message: "its macros, which are programs, were not read and not run",
  } as const;
  return { ...document, notes: [...document.notes, note] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5].includes(bytes[2] as number);
}
