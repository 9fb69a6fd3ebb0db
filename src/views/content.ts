/**
 * What a reader sees, as data. A view is its JSON document plus blocks over it; renderers draw the blocks, or print
 * the document. Emphasis is named by meaning: what colour it gets, if any, is the renderer's business.
 */
export interface View {
  /** The JSON document, whole: every key present, dates ISO, `kind` and `schemaVersion` first. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
  /** What a document of its own (a page, a Word file, a workbook) says of itself; a view without it is for a terminal. */
  readonly paper?: Paper;
}

/** The title page, header and properties of a paper. All of it is plan text, raw. */
export interface Paper {
  readonly title: string;
  /** The plan that it is about. */
  readonly plan: string;
  readonly publisher: string | null;
  /** `As of 31 March 2025`, with the commit: what a reader needs to know that two copies are the same. */
  readonly stamp: string;
  /** Of the stamp's as-of day, ISO. */
  readonly asOf: string;
  /** Its first page, up to the first page break, is a sheet of its own, and the contents of the rest follow it. */
  readonly front?: true;
  /** What the abbreviations in it stand for. */
  readonly abbreviations: Readonly<Record<string, string>>;
}

/** `alert`, `caution`, `good`, `done` follow red, amber, green, blue of the rating; never the only sign of it. */
export type Emphasis = "strong" | "muted" | "alert" | "caution" | "good" | "done";

export interface Span {
  readonly text: string;
  readonly emphasis?: Emphasis;
  /** What it leads to; formats without links leave it out. */
  readonly link?: Link;
  /** The day or month that the text says, ISO, where it is one. */
  readonly day?: string;
  /** It is a rating: drawn as tables draw ratings, where a format draws them. */
  readonly rating?: true;
  /** It is quoted: no word is put into it. */
  readonly quoted?: true;
}

/** Something that a word can lead to: a noun of the plan, wherever a format shows it, or an address. */
export type Link =
  | { readonly to: "action" | "theme" | "recommendation" | "party" | "organisation" | "prose"; readonly id: string }
  | { readonly to: "address"; readonly href: string }
  /** A page of the plan's site, from its top, with what is asked there; other formats have no such place. */
  | { readonly to: "page"; readonly path: string; readonly query?: Readonly<Record<string, string>> };

/** A run of text on a line: plain, or in pieces. Plan text in it is raw; renderers escape it. */
export type Inline = string | readonly Span[];

/** The words of a piece of text, without emphasis and links. */
export function wordsOf(text: Inline): string {
  return typeof text === "string" ? text : text.map((span) => span.text).join("");
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: Inline; readonly about?: Link }
  | { readonly kind: "paragraph"; readonly text: Inline }
  /** Something that a reader must not miss, set apart from the text. */
  | { readonly kind: "notice"; readonly emphasis: Emphasis; readonly text: Inline }
  /** Where a paper begins a new page; nothing elsewhere. */
  | { readonly kind: "page-break" }
  | { readonly kind: "list"; readonly ordered?: boolean | "letters"; readonly items: readonly Inline[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  /** A few figures, large, side by side where there is room. */
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  | { readonly kind: "table"; readonly table: Table }
  /** A picture of figures; a table with the same figures follows it. */
  | { readonly kind: "chart"; readonly chart: Chart }
  /** Bars over months, one an action; a table with the same dates follows it. */
  | { readonly kind: "timeline"; readonly timeline: Timeline }
  /** The plan's own Markdown: an action's text, a note. */
  | { readonly kind: "published"; readonly markdown: string };

/** A figure that is read at a glance: what it counts, how many, of what, and what has changed. */
export interface Figure {
  readonly label: string;
  /** `5`, `31%`. */
  readonly value: string;
  /** `of 26 live actions`. */
  readonly of: string;
  /** `+2, was 3`; null where it is beside nothing earlier. */
  readonly change: string | null;
  readonly emphasis?: Emphasis;
}

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
  /** What its cells' `data` are, for formats with types; text where it does not say. */
  readonly type?: "text" | "date" | "number";
  /** It stands only where a table is data, as in CSV and workbooks: what is read says it beside the table. */
  readonly asData?: true;
  /** Its heading in a workbook, where another column of data has its own. */
  readonly dataTitle?: string;
  /** In a narrow terminal, columns with a higher rank are left out first; 0 is never left out. */
  readonly rank: number;
}

export interface Cell {
  readonly text: string;
  readonly emphasis?: Emphasis;
  readonly link?: Link;
  /** The same text as separate lines, for formats whose cells can hold them. */
  readonly lines?: readonly Inline[];
  /** The month that the text says, ISO, where `data` is its last day. */
  readonly day?: string;
  /** It is quoted: no word is put into it. */
  readonly quoted?: true;
  /** The value for machines (ISO date, number, plain text) where it differs from `text`. */
  readonly data?: string | number | null;
}

/** Bars that stand for days, each of parts stacked on one another. What it shows is in words in a table beside it. */
export interface Chart {
  readonly title: string;
  /** What it shows, for readers who cannot see it. */
  readonly description: string;
  /** What is counted: `actions`. */
  readonly unit: string;
  /** The parts of each bar, in their order from the axis. */
  readonly series: readonly { readonly label: string; readonly emphasis: Emphasis | null }[];
  readonly bars: readonly ChartBar[];
}

interface ChartBar {
  readonly label: string;
  /** One for each of the series. */
  readonly values: readonly number[];
  /** Said in place of a bar that there is not. */
  readonly note: string | null;
}

/** A plan in summary: for each action, when it was to be done, how far it came, and when it is expected. */
export interface Timeline {
  readonly title: string;
  /** What it shows, for readers who cannot see it. */
  readonly description: string;
  /** The first and the last day that it covers, and the day that it was asked for, ISO. */
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly groups: readonly TimelineGroup[];
}

interface TimelineGroup {
  readonly label: string;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  readonly link?: Link;
  /** Its line, as stretches that are drawn one over the other, the first lowest. */
  readonly stretches: readonly Stretch[];
  /** ISO days; null where the plan prints none. */
  readonly baselineDue: string | null;
  readonly due: string | null;
  /** The day it was done; null where it is not. */
  readonly done: string | null;
  readonly emphasis: Emphasis | null;
  /** The rating in words: colour is never the only sign of it. */
  readonly state: string;
  readonly marks: readonly TimelineMark[];
  /** All that the row shows, in words. */
  readonly words: string;
}

/**
 * Some days of a line, both ends ISO and among them. `planned`: up to the first due date; `moved`: from there to the date
 * that it was moved to; `worked`: up to the as-of day, or the day it was done; `late`: after the due date; `expected`: up to
 * the forecast.
 */
export interface Stretch {
  readonly kind: "planned" | "moved" | "worked" | "late" | "expected";
  readonly from: string;
  readonly to: string;
}

/** A milestone, or a review that is owed. */
export interface TimelineMark {
  readonly day: string;
  readonly label: string;
  readonly state: MarkState;
}

export type MarkState = "to-come" | "met" | "met-late" | "missed";
