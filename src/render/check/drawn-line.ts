import { toAscii } from "../ascii.ts";
import { displayWidth, units } from "../display-width.ts";
import { escaped } from "../escaped.ts";
import { visible } from "../printable.ts";

/** A line of a file as it is drawn, and where in it the file's columns are. */
export interface DrawnLine {
  /** In terminal columns. */
  readonly width: number;
  /** The columns of blanks that it begins with. */
  readonly indent: number;
  /** Whether the file's line has more text than is drawn. */
  readonly goesOn: boolean;
  /** The column at which the character at an offset (UTF-16 units) is drawn. */
  readonly columnOf: (offset: number) => number;
  /** The column after everything that stands before an offset. */
  readonly columnAfter: (offset: number) => number;
  /** The text that is drawn from one column to another; half a wide character is left blank. */
  readonly between: (from: number, to: number) => string;
}

interface Glyph {
  readonly text: string;
  readonly width: number;
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly column: number;
}

const TAB = 4;

/** Lays a line out in columns: tabs to stops of four, what cannot be seen written out, wide characters as two. */
export function drawnLine(text: string, unicode: boolean, goesOn: boolean): DrawnLine {
  const glyphs: Glyph[] = [];
  let [offset, column] = [0, 0];
  for (const unit of units(text)) {
    const shown = shownOf(unit.text, column, unicode);
    const width = displayWidth(shown);
    glyphs.push({ text: shown, width, offset, column });
    offset += unit.text.length;
    column += width;
  }
  const width = column;
  const firstInk = glyphs.find((glyph) => glyph.text.trim() !== "");
  return {
    width,
    goesOn,
    indent: firstInk?.column ?? 0,
    columnOf: (at) => (at >= offset ? width : (glyphs.findLast((glyph) => glyph.offset <= at)?.column ?? 0)),
    columnAfter: (at) => glyphs.find((glyph) => glyph.offset >= at)?.column ?? width,
    between: (from, to) => {
      const kept = glyphs.filter((glyph) => glyph.column >= from && glyph.column + glyph.width <= to);
      const gap = kept[0] === undefined ? 0 : kept[0].column - from;
      return " ".repeat(gap) + kept.map((glyph) => glyph.text).join("");
    },
  };
}

/** A unit is a character with the marks on it; even a tab or a control character may have some. */
function shownOf(unit: string, column: number, unicode: boolean): string {
  if (unit.startsWith("\t")) return " ".repeat(TAB - (column % TAB)) + shownOf(unit.slice(1), 0, unicode);
  const seen = visible(unit.replace(/[\r\n]/g, escaped));
  return unicode ? seen : toAscii(seen);
}
