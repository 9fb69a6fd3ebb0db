import type { Stretch, TimelineRow } from "../../views/content.ts";
import { diamond, PICTURE_COLOURS, tick } from "./signs.ts";
import type { TimelineCell } from "./timeline-cells.ts";
import { TIMELINE_KEY } from "./timeline-key.ts";

const { paper: PAPER, line: LINE, fills: FILLS } = PICTURE_COLOURS;
const BAR = 10;

/** Where days lie in a picture, in pixels from its left. */
export interface DayPlaces {
  /** Of a day's beginning and of its end; null outside of the picture. */
  readonly at: (day: string) => number;
  readonly after: (day: string) => number;
  readonly isDrawn: (day: string) => boolean;
  /** Begins the ids of the picture's patterns. */
  readonly name: string;
}

/** The line of a row, and the marks on it. */
export function timelineLine(row: TimelineRow, middle: number, places: DayPlaces): string[] {
  const { at, after, isDrawn, name } = places;
  const { baselineDue, due, done, marks } = row;
  const mark = (day: string | null, draw: (x: number) => string): string[] =>
    day === null || !isDrawn(day) ? [] : [draw(after(day))];
  return [
    ...row.stretches.flatMap((it) => stretch(it.kind, at(it.from), after(it.to), middle, name)),
    ...mark(due, (x) => dueSign(x, middle)),
    ...(baselineDue === due ? [] : mark(baselineDue, (x) => firstDueSign(x, middle))),
    ...marks.flatMap(({ day, state }) => mark(day, (x) => diamond(state, x, middle))),
    ...mark(done, (x) => tick(x, middle)),
  ];
}

/** The pattern that tells what is late from what is worked on. */
export function lateHatch(name: string): string {
  return `<pattern id="${name}-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${PAPER}" stroke-width="3.5"/></pattern>`;
}

function stretch(kind: Stretch["kind"], from: number, to: number, middle: number, name: string): string[] {
  if (to <= from) return [];
  const box = (fill: string, more = ""): string =>
    `<rect x="${from}" y="${middle - BAR / 2}" width="${Math.max(2, round(to - from))}" height="${BAR}" fill="${fill}"${more}/>`;
  const line = (more: string): string =>
    `<path d="M${from} ${middle}H${to}" stroke="${LINE}" stroke-width="2"${more}/>`;
  switch (kind) {
    case "planned":
      return [line("")];
    case "moved":
      return [line(' stroke-dasharray="2 4"')];
    case "worked":
      return [box(FILLS.none)];
    case "late":
      return [box(FILLS.alert), box(`url(#${name}-late)`), box("none", ` stroke="${FILLS.alert}" stroke-width="1.5"`)];
    case "expected":
      return [box(PAPER, ` stroke="${FILLS.none}" stroke-width="1.5"`)];
  }
}

function dueSign(x: number, middle: number): string {
  return `<path d="M${x} ${middle - 9}V${middle + 9}" stroke="${PICTURE_COLOURS.ink}" stroke-width="3"/>`;
}

function firstDueSign(x: number, middle: number): string {
  return `<circle cx="${x}" cy="${middle}" r="5" fill="${PAPER}" stroke="${PICTURE_COLOURS.ink}" stroke-width="2"/>`;
}

/** So many entries of the key stand side by side, with room for the longest in any font. */
const ENTRIES_A_ROW = 4;
const ENTRY = 24;
const SAMPLE = 30;

/** What stands for what, with its height; `words` are those for the day asked about. */
export function timelineKey(
  name: string,
  asOf: string,
  top: number,
  width: number,
): { lines: string[]; height: number } {
  const signs = [
    ...TIMELINE_KEY.map(([sign, words]) => ({ words, draw: (x: number, y: number) => sample(sign, x, y, name) })),
    { words: asOf, draw: (x: number, y: number) => [asOfSign(x + SAMPLE / 2, y - 9, y + 9)] },
  ];
  const each = Math.floor((width - 32) / ENTRIES_A_ROW);
  const lines = signs.flatMap(({ words, draw }, nth) => {
    const x = 16 + (nth % ENTRIES_A_ROW) * each;
    const middle = top + Math.floor(nth / ENTRIES_A_ROW) * ENTRY;
    return [...draw(x, middle), `<text x="${x + SAMPLE + 10}" y="${middle + 4}" font-size="12">${words}</text>`];
  });
  return { lines, height: Math.ceil(signs.length / ENTRIES_A_ROW) * ENTRY };
}

/** The day that was asked about, from top to bottom. */
export function asOfSign(x: number, top: number, bottom: number): string {
  return `<path d="M${x} ${top}V${bottom}" stroke="${PICTURE_COLOURS.ink}" stroke-width="1.5" stroke-dasharray="4 3"/>`;
}

function sample(sign: Exclude<TimelineCell, "blank" | "as-of">, x: number, middle: number, name: string): string[] {
  const centre = x + SAMPLE / 2;
  switch (sign) {
    case "due":
      return [dueSign(centre, middle)];
    case "first-due":
      return [firstDueSign(centre, middle)];
    case "done":
      return [tick(centre, middle)];
    case "to-come":
    case "met":
    case "met-late":
    case "missed":
      return [diamond(sign, centre, middle)];
    default:
      return stretch(sign, x, x + SAMPLE, middle, name);
  }
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
