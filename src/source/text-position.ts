import type { Position, Range } from "../core/diagnostic.ts";

const BYTE_ORDER_MARK = "\ufeff";

/** The number of UTF-16 units before the text proper: 1 where it begins with a byte order mark. */
export function startOfText(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
}

/** Turns offsets (UTF-16 units from the start of `text`) into lines and columns. A byte order mark takes no column. */
export function positionFinder(text: string): (offset: number) => Position {
  const starts = startsOfLines(text);
  return (offset) => {
    const within = Math.min(Math.max(offset, starts[0] as number), text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] as number) + 1 };
  };
}

/** Turns lines and columns back into offsets, as `positionFinder` counts them. */
export function offsetFinder(text: string): (position: Position) => number {
  const starts = startsOfLines(text);
  return ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
}

function startsOfLines(text: string): readonly number[] {
  const starts = [startOfText(text)];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The range of the text from offset `start` up to, and not including, `end`. */
export function rangeOf(text: string, start: number, end: number): Range {
  const position = positionFinder(text);
  return { start: position(start), end: position(end) };
}

/** The range of the line that holds `offset`, without its line break. */
export function rangeOfLine(text: string, offset: number): Range {
  const start = Math.max(startOfLine(text, offset), startOfText(text));
  return rangeOf(text, start, endOfLine(text, offset));
}

/** The offset at which the line that holds `offset` begins. */
export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset at which the line that holds `offset` ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  const end = feed === -1 ? text.length : feed;
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}
