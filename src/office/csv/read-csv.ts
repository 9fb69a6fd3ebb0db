import { CsvError, parse } from "csv-parse/sync";
import { MOST_CELLS, MOST_COLUMNS } from "../limits.ts";
import { cellOf, linesOf, type OfficeDocument, type OfficeNote, type OfficeRow, Unreadable } from "../office-table.ts";
import { decode } from "./decode.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const NAMES: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };
const LINES_LOOKED_AT = 50;

/**
 * A CSV file as one table (RFC 4180, with whichever sign its first lines are parted by).
 *
 * @throws Unreadable where its quotation marks do not close, or it is no text
 */
export function readCsv(bytes: Uint8Array): OfficeDocument & { readonly ok: true } {
  const { text, encoding } = decode(bytes);
  if (text.includes("\u0000")) throw new Unreadable("the file is no text", "Give a .docx, .xlsx or .csv file.");
  // Excel's own first line that names the sign.
  const stated = /^\ufeff?sep=([,;|\t])\r?\n/.exec(text);
  const body = stated === null ? text.replace(/^\ufeff/, "") : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? mostLikely(body);
  const records = recordsOf(body, delimiter);
  const notes: OfficeNote[] = [];
  if (encoding === "Windows-1252") {
    notes.push({
      where: "the file",
      message: "it is not UTF-8 and was read as Windows-1252: look at its accents, dashes and pound signs",
    });
  } else if (encoding === "UTF-16") notes.push({ where: "the file", message: "it was read as UTF-16" });
  if (delimiter !== ",") notes.push({ where: "the file", message: `its cells are parted by ${NAMES[delimiter]}` });
  return {
    ok: true,
    kind: "csv",
    tables: [{ where: "the file", name: null, before: [], rows: rowsOf(records) }],
    after: [],
    notes,
  };
}

function rowsOf(records: readonly (readonly string[])[]): readonly OfficeRow[] {
  let count = 0;
  const rows: OfficeRow[] = [];
  for (const [at, record] of records.entries()) {
    if (record.length > MOST_COLUMNS)
      throw new Unreadable(`row ${at + 1} has ${record.length} cells`, "Import it in parts.");
    const cells = record.flatMap((text, column) =>
      text.trim() === "" ? [] : [cellOf({ column }, linesOf(unguarded(text)))],
    );
    count += cells.length;
    if (count > MOST_CELLS) throw new Unreadable(`it has more than ${MOST_CELLS} cells`, "Import it in parts.");
    if (cells.length > 0) rows.push({ number: at + 1, cells, isHeader: false });
  }
  return rows;
}

/** `'=SUM(A1)` is how programs keep a spreadsheet from running a text; this one does, too. */
function unguarded(text: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
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
    .split(/\r?\n/)
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
