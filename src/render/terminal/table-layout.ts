import CliTable from "cli-table3";
import type { Column } from "../../views/content.ts";

/** Blanks between two columns. */
const GAP = 2;
/** A flowing column that is narrower than this is hard to read: rather leave another column out. */
const COMFORTABLE = 16;
/** A word may be broken that is longer than this. */
const LONG_WORD = 32;
/** The least that any column is pressed to before the rows are drawn as facts instead. */
const LEAST = 8;

/** What a column asks for, in terminal columns. */
export interface Wish {
  readonly column: Column;
  /** Its widest cell or its heading on one line. */
  readonly natural: number;
  /** Its widest cell, or its heading's longest word where that is wider. */
  readonly content: number;
  /** The longest word in it. */
  readonly word: number;
}

interface Layout {
  /** Index in the table's columns, and width, of those that are drawn. */
  readonly columns: readonly { readonly index: number; readonly width: number }[];
  /** Indexes of those left out. */
  readonly leftOut: readonly number[];
}

/**
 * Chooses columns and widths for a table in `width` terminal columns. Fixed columns keep their content on one line and
 * flowing ones share what remains; while that is too little, the column of the highest rank is left out (of equals the
 * last). Where even those of rank 0 are too wide, the fixed flow too, and of words only the longest are broken. `null` where nothing fits.
 */
export function layOut(wishes: readonly Wish[], width: number): Layout | null {
  const kept = wishes.map((_, index) => index);
  const leftOut: number[] = [];
  const done = (minima: readonly number[]): Layout => {
    // Text that flows comes before headings on one line: a heading reads as well on two.
    const room = width - gaps(kept.length);
    const weights = kept.map((index) => weightOf((wishes[index] as Wish).column));
    const atMost = (of: (wish: Wish) => number) =>
      kept.map((index, at) => Math.max(minima[at] as number, of(wishes[index] as Wish)));
    const textWidths = atMost((it) => (it.column.width === "flowing" ? it.natural : it.content));
    const flowed = share(minima, textWidths, weights, room);
    const widths = share(
      flowed,
      atMost((it) => it.natural),
      weights,
      room,
    );
    return {
      columns: kept.map((index, at) => ({ index, width: widths[at] as number })),
      leftOut: leftOut.sort(byNumber),
    };
  };
  for (;;) {
    const minima = kept.map((index) => comfortable(wishes[index] as Wish));
    if (total(minima) + gaps(kept.length) <= width) return done(minima);
    const next = highestRank(wishes, kept);
    if (next === null) break;
    kept.splice(kept.indexOf(next), 1);
    leftOut.push(next);
  }
  for (let longest = LONG_WORD; longest >= LEAST; longest -= 1) {
    const minima = kept.map((index) => Math.min((wishes[index] as Wish).word, longest));
    if (total(minima) + gaps(kept.length) <= width) return done(minima);
  }
  return null;
}

function comfortable(wish: Wish): number {
  if (wish.column.width === "fixed") return wish.content;
  return Math.min(wish.natural, Math.max(COMFORTABLE, Math.min(wish.word, LONG_WORD)));
}

/** What is never left out is what the table is about: its text gets twice the room of other text. */
function weightOf({ width, rank }: Column): number {
  return width === "flowing" && rank === 0 ? 2 : 1;
}

function highestRank(wishes: readonly Wish[], kept: readonly number[]): number | null {
  let highest: number | null = null;
  for (const index of kept) {
    const rank = (wishes[index] as Wish).column.rank;
    if (rank > 0 && (highest === null || rank >= (wishes[highest] as Wish).column.rank)) highest = index;
  }
  return highest;
}

/** Gives each its least, then what is over, by weight, to those that still want more. */
function share(
  minima: readonly number[],
  maxima: readonly number[],
  weights: readonly number[],
  width: number,
): number[] {
  const widths = [...minima];
  const scaled = (at: number): number => (widths[at] as number) / (weights[at] as number);
  for (let left = width - total(minima); left > 0; left -= 1) {
    // The narrowest for its weight grows first, so that columns which can be in proportion come to be.
    let narrowest: number | null = null;
    for (let at = 0; at < widths.length; at += 1) {
      if ((widths[at] as number) >= (maxima[at] as number)) continue;
      if (narrowest === null || scaled(at) < scaled(narrowest)) narrowest = at;
    }
    if (narrowest === null) return widths;
    widths[narrowest] = (widths[narrowest] as number) + 1;
  }
  return widths;
}

function gaps(columns: number): number {
  return GAP * Math.max(columns - 1, 0);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0);
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** The part of a table that is the same in every row. */
export interface Frame {
  /** Puts cells, each as wide as its column, into a line. */
  readonly line: (cells: readonly string[]) => string;
  /** The rule under the header. */
  readonly rule: string;
}

const NOTHING = {
  "top-left": "",
  top: "",
  "top-mid": "",
  "top-right": "",
  "bottom-left": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  right: "",
  "right-mid": "",
};

/**
 * Has cli-table3 draw the table once, empty, and keeps what it drew for every row: it takes 0.4 ms for a row (3.6 s for
 * 10,000), measures text by the Unicode of 2019 and cuts off words that are longer than their column.
 *
 * @param widths of the columns, in terminal columns
 * @param rule the character of the rule
 */
export function frameOf(widths: readonly number[], rule: string): Frame {
  const slots = widths.map((width) => "x".repeat(Math.max(width, 1)));
  const table = new CliTable({
    head: slots,
    colWidths: slots.map((slot) => slot.length),
    chars: { ...NOTHING, middle: " ".repeat(GAP), mid: rule, "mid-mid": rule.repeat(GAP) },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  table.push([...slots]);
  const [pattern = "", drawn = ""] = table.toString().split("\n");
  const between = pattern.split(/x+/);
  const line = (cells: readonly string[]): string =>
    cells.reduce((text, cell, at) => text + cell + (between[at + 1] as string), between[0] as string);
  return { line, rule: drawn };
}
