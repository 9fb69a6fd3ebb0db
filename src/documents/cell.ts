import type { Line } from "./line.ts";

/** A cell in which something stands, or that is merged out of several. What a merged cell covers is not in the table again. */
export interface Cell {
  /** From 0. */
  readonly column: number;
  /** How many columns it is wide, and how many rows high; 1 where it is not merged. */
  readonly columns: number;
  readonly rows: number;
  /** For messages: `C7` in a sheet or CSV file, `row 5, column 3` in a table. */
  readonly address: string;
  /**
   * What counts of it, as it is shown: `001`, `R3`, `£1,200,000`, `31/03/25`, `☑`. Lines are parted by `\n`. Empty where
   * all of it is in `out`.
   */
  readonly text: string;
  /** The same: its paragraphs and list items in order. */
  readonly lines: readonly Line[];
  /** The same to the last blank: with its empty lines, indents and bullets. Only what the program itself wrote is read by it. */
  readonly exact: string;
  /** What the cell holds behind what it shows. */
  readonly value: Value;
  /** What stands there and does not count, in order. */
  readonly out: readonly OutText[];
  /** Its column is hidden. */
  readonly isHidden: boolean;
  /** Its fill; null where it has none, or white. What a rule of the workbook colours is not known here. */
  readonly fill: Fill | null;
  readonly comments: readonly Comment[];
  /** Where its words lead: addresses, never followed. */
  readonly links: readonly string[];
  /** Set where a formula gives the text, as it was last worked out; `blank` where no program has worked it out yet. */
  readonly formula: "shown" | "blank" | null;
}

/** What a cell holds. Of Word, CSV, HTML and Markdown everything is text. */
export type Value =
  | { readonly kind: "text" }
  /** `text` may show more than the number (`001`, `R3`), or less (`85%` of 0.8512). */
  | { readonly kind: "number"; readonly number: number }
  | {
      readonly kind: "date";
      /** No more exact than it is shown: `2018-10-31`, `2018-10`, `2018`. A day of which no year is shown has it all the same. */
      readonly date: string;
      readonly precision: "day" | "month" | "year";
      /** `14:30`, where the cell holds a time of day besides, whether or not it is shown; else null. */
      readonly time: string | null;
      /** Whether a year is shown: `04-Jan` may have been the id 1-4. */
      readonly showsYear: boolean;
    }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  /** `#N/A` and its like. */
  | { readonly kind: "error" };

/**
 * Why something that stands in a document does not count: struck out, deleted under tracked changes, hidden, or the
 * prompt of a control that nobody has filled in.
 */
export type Out = "struck" | "deleted" | "hidden" | "prompt";

export interface OutText {
  readonly text: string;
  readonly why: Out;
}

/** A fill: the colour as `#rrggbb`, and the nearest word that a person would call it. */
export interface Fill {
  readonly hex: string;
  readonly name: ColourName;
}

export type ColourName = "red" | "amber" | "yellow" | "green" | "blue" | "purple" | "grey" | "black";

/** A comment or note on a cell, or a footnote to it. */
export interface Comment {
  readonly kind: "comment" | "footnote";
  /** Who wrote it, where the file says so. */
  readonly by: string | null;
  /** The day, `2025-03-31`, where the file says so. */
  readonly date: string | null;
  readonly text: string;
}

/** A row in which something stands. */
export interface Row {
  /** As the reader of the file counts: from 1; in a spreadsheet the row's own number. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** The document marks it as a header that every page repeats. */
  readonly isHeader: boolean;
  /**
   * Why the whole row does not count; null where it does. `filtered`: a filter that is on hides it. `struck`, `deleted`:
   * all of its words are; then they stand in its cells' `out`. Those of a hidden or filtered row are its cells' `text`.
   */
  readonly out: "struck" | "deleted" | "hidden" | "filtered" | null;
}
