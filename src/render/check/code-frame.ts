import type { Range } from "../../core/diagnostic.ts";
import type { CheckFinding } from "../../views/check-report.ts";
import type { Emphasis } from "../../views/content.ts";
import { displayWidth } from "../display-width.ts";
import type { Paint } from "../paint.ts";
import { type DrawnLine, drawnLine } from "./drawn-line.ts";
import { lastLineOf } from "./last-line.ts";

/** How a frame is drawn. */
export interface FrameStyle {
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
    const text = clipped(drawn, left, room, cut > 0, style.unicode);
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

function clipped(line: DrawnLine, left: number, room: number, isCut: boolean, unicode: boolean): string {
  const ellipsis = unicode ? "…" : "...";
  const lead = (left > 0 || isCut) && line.width > 0 ? ellipsis : "";
  const trail = line.goesOn || line.width > left + room ? ellipsis : "";
  if (line.width <= left) return lead;
  const from = left + displayWidth(lead);
  return `${lead}${line.between(from, left + room - displayWidth(trail))}${trail}`;
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
