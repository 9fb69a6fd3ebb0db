/** A line of text in a document: a paragraph, or an item of a list. */
export interface OfficeLine {
  readonly text: string;
  readonly isListItem: boolean;
}

/** A cell that holds text, or that is merged out of several. What a merged cell covers is not in the table again. */
export interface OfficeCell {
  /** From 0. */
  readonly column: number;
  /** How many columns it is wide, and how many rows high; 1 where it is not merged. */
  readonly columns: number;
  readonly rows: number;
  /** Its paragraphs and list items in order, each on one line, none empty. */
  readonly lines: readonly OfficeLine[];
  /** The same with line breaks between. A day is `2018-10-31`; what is shown as a month only is `2018-10`. */
  readonly text: string;
  /** What a spreadsheet holds in the cell; in Word and CSV everything is text. */
  readonly kind: "text" | "number" | "date" | "boolean" | "error";
  /** Set where a formula gives the text, as it was last worked out. */
  readonly formula?: true;
}

/** A row in which at least one cell has text. */
export interface OfficeRow {
  /** As the reader of the file counts: from 1; in a spreadsheet the row's own number. */
  readonly number: number;
  readonly cells: readonly OfficeCell[];
  /** The document marks it as a header that every page repeats. */
  readonly isHeader: boolean;
}

/** Text that stands in the document outside its tables. */
export interface OfficeParagraph extends OfficeLine {
  /** 1–9 where it is a heading, else null. */
  readonly heading: number | null;
}

/** One table of a Word document, one sheet of a workbook, or a whole CSV file. */
export interface OfficeTable {
  /** For messages: `table 2`, `sheet “Actions”`, `the file`. */
  readonly where: string;
  /** The sheet's name; null where a table has none. */
  readonly name: string | null;
  /** What stands between the table before and this one, in order. */
  readonly before: readonly OfficeParagraph[];
  readonly rows: readonly OfficeRow[];
}

/** Something about the file that whoever imports it has to know: what was left out, and what was taken on trust. */
export interface OfficeNote {
  /** `table 2, row 5`, `sheet “Actions”, C7`, `the file`. */
  readonly where: string;
  readonly message: string;
}

export type OfficeKind = "word" | "excel" | "csv";

/** All that a file says, or why it cannot be read and what to do. */
export type OfficeDocument =
  | {
      readonly ok: true;
      readonly kind: OfficeKind;
      readonly tables: readonly OfficeTable[];
      /** What stands after the last table. */
      readonly after: readonly OfficeParagraph[];
      readonly notes: readonly OfficeNote[];
    }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/** Why a file cannot be read. Thrown within this folder only; `readOffice` makes it data. */
export class Unreadable extends Error {
  constructor(
    problem: string,
    readonly help: string,
  ) {
    super(problem);
  }
}

/** A cell of the lines that hold text. */
export function cellOf(
  place: { readonly column: number; readonly columns?: number; readonly rows?: number },
  lines: readonly OfficeLine[],
  kind: OfficeCell["kind"] = "text",
): OfficeCell {
  const { column, columns = 1, rows = 1 } = place;
  return { column, columns, rows, lines, text: lines.map((line) => line.text).join("\n"), kind };
}

/** The lines of a text that only line breaks part: a cell of a spreadsheet. */
export function linesOf(text: string): readonly OfficeLine[] {
  return text
    .split(/\r\n|[\n\r\v\u0085\u2028\u2029]/)
    .map((line) => tidy(line))
    .filter((line) => line !== "")
    .map((line) => {
      const item = /^[•◦▪‣●○·*–-]\s+(?=\S)/.exec(line)?.[0] ?? "";
      return { text: line.slice(item.length), isListItem: item !== "" };
    });
}

/** Text on one line: blanks of all kinds (also those that do not break) closed up. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
}
