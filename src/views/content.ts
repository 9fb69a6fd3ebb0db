/**
 * What a reader sees, as data. A view is its JSON document plus blocks over it; renderers draw the blocks, or print
 * the document. Emphasis is named by meaning: what colour it gets, if any, is the renderer's business.
 */
export interface View {
  /** The JSON document, whole: every key present, dates ISO, `kind` and `schemaVersion` first. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
}

/** `alert`, `caution`, `good`, `done` follow red, amber, green, blue of the rating; never the only sign of it. */
export type Emphasis = "strong" | "muted" | "alert" | "caution" | "good" | "done";

export interface Span {
  readonly text: string;
  readonly emphasis?: Emphasis;
}

/** A run of text on a line: plain, or in pieces. Plan text in it is raw; renderers escape it. */
export type Inline = string | readonly Span[];

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: Inline }
  | { readonly kind: "paragraph"; readonly text: Inline }
  | { readonly kind: "list"; readonly ordered?: boolean; readonly items: readonly Inline[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "table"; readonly table: Table }
  /** A picture of figures; a table with the same figures follows it. */
  | { readonly kind: "chart"; readonly chart: Chart }
  /** The plan's own Markdown: an action's text, a note. */
  | { readonly kind: "published"; readonly markdown: string };

/** A name and what it says: `Due` – `31 October 2018`. Several lines where there is more than one thing to say. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly Inline[];
}

export interface Table {
  /** What the table is, for a caption or a sheet's name. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said where there are no rows. */
  readonly empty: string;
}

export interface Column {
  /** Its name in `--columns`, CSV headers and JSON: one word for one thing. */
  readonly key: string;
  /** Its heading. */
  readonly title: string;
  readonly align: "left" | "right";
  /** How the column takes part in a narrow place: a `fixed` one is as wide as its content, a `flowing` one wraps. */
  readonly width: "fixed" | "flowing";
  /** In a narrow terminal, columns with a higher rank are left out first; 0 is never left out. */
  readonly rank: number;
}

export interface Cell {
  readonly text: string;
  readonly emphasis?: Emphasis;
  /** The value for machines (ISO date, number, plain text) where it differs from `text`. */
  readonly data?: string | number | null;
}

/** Bars that stand for days, each of parts stacked on one another. What it shows is in words in a table beside it. */
export interface Chart {
  readonly title: string;
  /** What it shows, for whoever does not see it. */
  readonly description: string;
  /** What is counted: `actions`. */
  readonly unit: string;
  /** The parts of each bar, in their order from the axis. */
  readonly series: readonly { readonly label: string; readonly emphasis: Emphasis | null }[];
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  readonly label: string;
  /** One for each of the series. */
  readonly values: readonly number[];
  /** Said in place of a bar that there is not. */
  readonly note: string | null;
}
