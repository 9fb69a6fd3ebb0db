import type { Emphasis, Span } from "../../views/content.ts";
import { displayWidth, units } from "../display-width.ts";

/** One line of a paragraph, in pieces of one emphasis each. */
export type Line = readonly Span[];

/** A piece of a line that is being put together. */
type Piece = { text: string; emphasis?: Emphasis };

interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/**
 * Breaks text into lines of at most `width` columns: between words, and within a word only where it is longer than a
 * whole line. Text in it is printable and on one line. No text gives one empty line. `Infinity` does not break.
 */
export function wrap(spans: readonly Span[], width: number): Line[] {
  const [only] = spans;
  if (spans.length <= 1 && (only === undefined || displayWidth(only.text) <= width)) return [spans];

  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const word of wordsOf(spans)) {
    for (const part of word.width <= width ? [word] : broken(word, width)) {
      if (used > 0 && used + 1 + part.width > width) {
        lines.push(line);
        line = [];
        used = 0;
      }
      if (used > 0) addSpace(line, part);
      for (const { text, emphasis } of part.pieces) put(line, text, emphasis);
      used += part.width + (used > 0 ? 1 : 0);
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

/** The width of the longest word, the least that a column needs to break none. */
export function longestWord(text: string): number {
  let longest = 0;
  for (const word of text.split(" ")) longest = Math.max(longest, displayWidth(word));
  return longest;
}

function wordsOf(spans: readonly Span[]): Word[] {
  const words: Word[] = [];
  let pieces: Piece[] = [];
  const finish = (): void => {
    if (pieces.length === 0) return;
    let width = 0;
    for (const { text } of pieces) width += displayWidth(text);
    words.push({ pieces, width });
    pieces = [];
  };
  for (const span of spans) {
    let isFirst = true;
    for (const text of span.text.split(" ")) {
      if (!isFirst) finish();
      isFirst = false;
      if (text !== "") put(pieces, text, span.emphasis);
    }
  }
  finish();
  return words;
}

function broken(word: Word, width: number): readonly Word[] {
  const parts: Word[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  for (const { text, emphasis } of word.pieces) {
    for (const unit of units(text)) {
      if (used > 0 && used + unit.width > width) {
        parts.push({ pieces, width: used });
        pieces = [];
        used = 0;
      }
      put(pieces, unit.text, emphasis);
      used += unit.width;
    }
  }
  return [...parts, { pieces, width: used }];
}

/** The space between two words has their emphasis where they share it. */
function addSpace(line: Piece[], next: Word): void {
  const before = line.at(-1)?.emphasis;
  put(line, " ", before === next.pieces[0]?.emphasis ? before : undefined);
}

/** Adds a text to its end: to the last piece, where that has the same emphasis. */
function put(pieces: Piece[], text: string, emphasis: Emphasis | undefined): void {
  const last = pieces.at(-1);
  if (last !== undefined && last.emphasis === emphasis) last.text += text;
  else pieces.push(emphasis === undefined ? { text } : { text, emphasis });
}
