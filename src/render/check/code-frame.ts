import type { Range } from "../../core/diagnostic.ts";
import type { CheckFinding } from "../../views/check.ts";
import type { Emphasis } from "../../views/content.ts";
import { displayWidth, units } from "../display-width.ts";
import { escaped, toAscii, visible } from "../printable.ts";
import type { Paint } from "../terminal/surface.ts";
import { lastLineOf } from "./findings.ts";

/** How a frame is drawn. */
interface FrameStyle {
  /** In columns; null where it goes to a file or a pipe. */
  readonly width: number | null;
  readonly unicode: boolean;
  readonly paint: Paint;
  /** Of the underline. */
  readonly emphasis: Emphasis;
}

/** Where nobody says how wide the place is, longer lines are clipped around the range. */
const MEASURE = 120;
const NARROWEST = 20;
/** A line is drawn from this many units of its text at most, from a little before the range: it may have a million. */
const LONGEST = 2000;
const BEFORE = 500;
const MOST_LINES = 8;
const LAST_LINES = 2;

/**
 * The lines of a file around a range, with their numbers; the range is underlined. Lines that are too long are clipped
 * around it, all by as much, so that they stay aligned. What cannot be seen is written out.
 */
export function drawCodeFrame(
  excerpt: NonNullable<CheckFinding["excerpt"]>,
  range: Range,
  style: FrameStyle,
): readonly string[] {
  const cut = range.start.column > BEFORE * 2 ? range.start.column - BEFORE : 0;
  const lines = excerpt.lines.map((text, at) => ({
    number: excerpt.firstLine + at,
    drawn: drawnLine(text.slice(cut, cut + LONGEST), style.unicode, text.length > cut + LONGEST),
  }));
  const marks = new Map(lines.map(({ number, drawn }) => [number, markOf(number, drawn, range, cut)]));
  const digits = String(excerpt.firstLine + lines.length - 1).length;
  const room = Math.max((style.width ?? MEASURE) - digits - GUTTER, NARROWEST);
  const left = leftOf(
    lines.map(({ number, drawn }) => ({ drawn, mark: marks.get(number) ?? null })),
    room,
  );
  const rows = lines.map(({ number, drawn }) => {
    const mark = marks.get(number) ?? null;
    const text = clipped(drawn, { left, room, marked: mark === null ? 0 : mark.to - left }, cut > 0, style.unicode);
    return [
      numbered(String(number), mark !== null, text, digits, style),
      ...underline(mark, left, room, digits, style),
    ];
  });
  if (rows.length <= MOST_LINES) return rows.flat();
  const gap = numbered(style.unicode ? "⋮" : ":", false, "", digits, style);
  return [...rows.slice(0, MOST_LINES - LAST_LINES).flat(), gap, ...rows.slice(-LAST_LINES).flat()];
}

/** What stands around the number: `> 12 | `. */
const GUTTER = 5;

/** The columns of a line that the range covers, from 0; `to` is exclusive. */
interface Mark {
  readonly from: number;
  readonly to: number;
}

function markOf(number: number, line: DrawnLine, { start, end }: Range, cut: number): Mark | null {
  if (number < start.line || number > lastLineOf({ start, end })) return null;
  const from = number === start.line ? line.columnOf(start.column - 1 - cut) : line.indent;
  const to = number === end.line ? line.columnAfter(end.column - 1 - cut) : line.width;
  return { from, to: Math.max(to, from + 1) };
}

/** How many columns are left out at the left: none where the first mark can be seen without. */
function leftOf(lines: readonly { drawn: DrawnLine; mark: Mark | null }[], room: number): number {
  const first = lines.find((line) => line.mark !== null);
  if (first === undefined || first.mark === null) return 0;
  const { from, to } = first.mark;
  if (first.drawn.width <= room || to <= room - ELLIPSIS_ROOM) return 0;
  return Math.max(0, from - Math.floor(room / 3));
}

const ELLIPSIS_ROOM = 3;

/** As much of a line as there is room for, cut between words, but for what is marked: how many columns of it that needs. */
function clipped(
  line: DrawnLine,
  { left, room, marked }: { readonly left: number; readonly room: number; readonly marked: number },
  isCut: boolean,
  unicode: boolean,
): string {
  const ellipsis = unicode ? "…" : "...";
  const lead = (left > 0 || isCut) && line.width > 0 ? ellipsis : "";
  const trail = line.goesOn || line.width > left + room ? ellipsis : "";
  if (line.width <= left) return lead;
  const from = left + displayWidth(lead);
  const text = line.between(from, left + room - displayWidth(trail));
  const whole = text.replace(/\s+\S*$/, "");
  const breaks = trail !== "" && whole.trim() !== "" && displayWidth(lead + whole) >= marked;
  return `${lead}${breaks ? whole : text}${trail}`;
}

function numbered(number: string, marked: boolean, text: string, digits: number, style: FrameStyle): string {
  const bar = style.paint(`${number.padStart(digits)} ${style.unicode ? "│" : "|"}`, "muted");
  return `${marked ? style.paint(">", style.emphasis) : " "} ${bar} ${text}`.trimEnd();
}

function underline(mark: Mark | null, left: number, room: number, digits: number, style: FrameStyle): string[] {
  if (mark === null) return [];
  const from = Math.min(Math.max(mark.from - left, 0), room - 1);
  const to = Math.min(Math.max(mark.to - left, from + 1), room);
  const line = `${" ".repeat(from)}${style.paint("^".repeat(to - from), style.emphasis)}`;
  return [numbered("", false, line, digits, style)];
}

/** A line of a file as it is drawn, and where in it the file's columns are. */
interface DrawnLine {
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
function drawnLine(text: string, unicode: boolean, goesOn: boolean): DrawnLine {
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
