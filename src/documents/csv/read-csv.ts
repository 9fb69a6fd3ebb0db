import { CsvError, parse } from "csv-parse/sync";
import type { Budget } from "../budget.ts";
import type { Row } from "../cell.ts";
import type { Document } from "../document.ts";
import { MOST_COLUMNS } from "../limits.ts";
import { cellOf, rowOf } from "../make-cell.ts";
import { Notes } from "../notes.ts";
import { saidByText } from "../said.ts";
import { Unreadable } from "../unreadable.ts";
import { addressName } from "../xlsx/address.ts";
import { decode } from "./decode.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const NAMES: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };
const LINES_LOOKED_AT = 50;
const WHERE = "the file";

/**
 * A CSV file as one table (RFC 4180, with whichever sign its first lines are parted by, and line ends of all kinds, also
 * mixed).
 *
 * @throws Unreadable where its quotation marks do not close, or it is no text
 */
export function readCsv(bytes: Uint8Array, budget: Budget): Document {
  const { text, encoding } = decode(bytes);
  if (text.includes("\u0000")) throw new Unreadable("the file is no text", "Give a .docx, .xlsx or .csv file.");
  // Excel's own first line that names the sign.
  const stated = /^\ufeff?sep=([,;|\t])(?:\r\n|\n|\r)/.exec(text);
  const body = stated === null ? text.replace(/^\ufeff/, "") : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? mostLikely(body);
  const notes = new Notes();
  if (encoding === "Windows-1252") {
    const message = "it is not UTF-8 and was read as Windows-1252: look at its accents, dashes and pound signs";
    notes.say("read-as", WHERE, message);
  } else if (encoding === "UTF-16") notes.say("read-as", WHERE, "it was read as UTF-16");
  if (delimiter !== ",") notes.say("read-as", WHERE, `its cells are parted by ${NAMES[delimiter]}`);
  const rows = rowsOf(recordsOf(body, delimiter), budget);
  return {
    kind: "csv",
    tables: [{ where: WHERE, name: null, title: null, isHidden: false, before: [], rows }],
    after: [],
    notes: notes.all(),
    properties: { title: null, modified: null, modifiedBy: null },
  };
}

function rowsOf(records: readonly (readonly string[])[], budget: Budget): readonly Row[] {
  return records.flatMap((record, row) => {
    if (record.length > MOST_COLUMNS)
      throw new Unreadable(`row ${row + 1} has ${record.length} cells`, "Import it in parts.");
    const cells = record.flatMap((text, column) => {
      if (text.trim() === "") return [];
      budget.cell(text.length);
      return [cellOf({ column, address: addressName({ column, row }) }, saidByText(unguarded(text)))];
    });
    return rowOf(row + 1, cells) ?? [];
  });
}

/** `'=SUM(A1)` is how programs keep a spreadsheet from running a text; this one does, too, and doubles what stands so already. */
function unguarded(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? `line ${error["lines"]}` : "a line";
    throw new Unreadable(
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? `a quotation mark that opens before ${line} never closes`
        : `${line} cannot be read as CSV: ${error.message}`,
      "Open the file in a spreadsheet, look at the row, and save it as CSV again.",
    );
  }
}

/** The sign that parts the first lines into the most cells, the same number in most of them. */
function mostLikely(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, "x")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_LOOKED_AT);
  let [best, most] = [",", 0];
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const agreeing = counts.filter((count) => count === usual).length;
    if (usual * agreeing > most) [best, most] = [delimiter, usual * agreeing];
  }
  return best;
}
