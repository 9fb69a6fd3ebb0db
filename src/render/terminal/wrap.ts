import { append } from "../../text/lists.ts";
import type { Span } from "../../views/content.ts";
import { displayWidth, units } from "../display-width.ts";

/** One line of a paragraph, in pieces of one emphasis each. */
export type Line = readonly Span[];

interface Word {
  readonly pieces: readonly Span[];
  readonly width: number;
}

/**
 * Breaks text into lines of at most `width` columns: between words, and within a word only where it is longer than a
 * whole line. Text in it is printable and on one line. No text gives one empty line. `Infinity` does not break.
 */
export function wrap(spans: readonly Span[], width: number): Line[] {
  const [only] = spans;
  if (spans.length <= 1 && (only === undefined || displayWidth(only.text) <= width)) return [spans];

  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  for (const word of wordsOf(spans).flatMap((it) => broken(it, width))) {
    if (used > 0 && used + 1 + word.width > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (used > 0) addSpace(line, word);
    append(line, word.pieces);
    used += word.width + (used > 0 ? 1 : 0);
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines.map(joined);
}

/** The width of the longest word, the least that a column needs to break none. */
export function longestWord(text: string): number {
  let longest = 0;
  for (const word of text.split(" ")) longest = Math.max(longest, displayWidth(word));
  return longest;
}

function wordsOf(spans: readonly Span[]): Word[] {
  const words: Word[] = [];
  let pieces: Span[] = [];
  const finish = (): void => {
    if (pieces.length > 0) words.push({ pieces, width: pieces.reduce((sum, it) => sum + displayWidth(it.text), 0) });
    pieces = [];
  };
  for (const span of spans) {
    span.text.split(" ").forEach((text, index) => {
      if (index > 0) finish();
      if (text !== "") pieces.push({ ...span, text });
    });
  }
  finish();
  return words;
}

function broken(word: Word, width: number): readonly Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  let pieces: Span[] = [];
  let used = 0;
  for (const span of word.pieces) {
    for (const unit of units(span.text)) {
      if (used > 0 && used + unit.width > width) {
        parts.push({ pieces: joined(pieces), width: used });
        pieces = [];
        used = 0;
      }
      pieces.push({ ...span, text: unit.text });
      used += unit.width;
    }
  }
  return [...parts, { pieces: joined(pieces), width: used }];
}

/** The space between two words has their emphasis where they share it. */
function addSpace(line: Span[], next: Word): void {
  const before = line.at(-1)?.emphasis;
  const shared = before !== undefined && before === next.pieces[0]?.emphasis;
  line.push(shared ? { text: " ", emphasis: before } : { text: " " });
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && last.emphasis === span.emphasis) {
      result[result.length - 1] = { ...last, text: last.text + span.text };
    } else result.push(span);
  }
  return result;
}
