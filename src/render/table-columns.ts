import type { Column } from "../views/content.ts";

/** Blanks between two columns. */
export const GAP = 2;
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

export interface Layout {
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
    const atMost = (of: (wish: Wish) => number) =>
      kept.map((index, at) => Math.max(minima[at] as number, of(wishes[index] as Wish)));
    const flowed = share(
      minima,
      atMost((it) => (it.column.width === "flowing" ? it.natural : it.content)),
      room,
    );
    const widths = share(
      flowed,
      atMost((it) => it.natural),
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

function highestRank(wishes: readonly Wish[], kept: readonly number[]): number | null {
  let highest: number | null = null;
  for (const index of kept) {
    const rank = (wishes[index] as Wish).column.rank;
    if (rank > 0 && (highest === null || rank >= (wishes[highest] as Wish).column.rank)) highest = index;
  }
  return highest;
}

/** Gives each its least, then what is over, evenly, to those that still want more. */
function share(minima: readonly number[], maxima: readonly number[], width: number): number[] {
  const widths = [...minima];
  let left = width - total(minima);
  for (;;) {
    const wanting = widths.flatMap((it, at) => (it < (maxima[at] as number) ? [at] : []));
    if (left <= 0 || wanting.length === 0) return widths;
    // The narrowest grow first, so that columns which can be equal become equal.
    const narrowest = Math.min(...wanting.map((at) => widths[at] as number));
    for (const at of wanting) {
      if (left === 0 || widths[at] !== narrowest) continue;
      widths[at] = narrowest + 1;
      left -= 1;
    }
  }
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
