import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Timeline, TimelineRow } from "../../views/content.ts";
import { cut, displayWidth } from "../display-width.ts";
import { oneLine } from "../printable.ts";
import { xmlText } from "../xml-text.ts";
import { BAR_HEIGHT as BAR, diamond, PICTURE_COLOURS, timelineKey } from "./signs.ts";
import { type TimelineScale, timelineScale } from "./timeline-scale.ts";

const FONT = "system-ui, sans-serif";
const WIDTH = 1120;
const LEFT = 400;
const RIGHT = 168;
const TOP = 92;
const ROW = 26;
const GROUP = 34;
const FOOT = 56;
/** Widths of letters in the fonts of systems are close to this at 13 pixels. */
const LETTER = 6.7;
const GRID = "#d8dee4";

/**
 * A timeline as a picture: months across, a bar an action under its theme up to its first due date, a hatched one to
 * the date that it was moved to, diamonds for milestones, the rating in words behind it. Title and description say what
 * it shows; no script, style sheet or font is fetched from anywhere.
 *
 * @param name begins the ids inside, which must be unique in a page
 */
export function timelinePicture(timeline: Timeline, name: string): string {
  const scale = timelineScale(timeline);
  const height = TOP + timeline.groups.reduce((sum, { rows }) => sum + GROUP + rows.length * ROW, 0) + FOOT;
  const place = (months: number): number => round(LEFT + (months / scale.months) * (WIDTH - LEFT - RIGHT));
  const drawing: Drawing = { name, at: (day) => place(scale.at(day)), after: (day) => place(scale.after(day)) };
  const bottom = height - FOOT + 6;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="${FONT}" font-size="13" fill="${PICTURE_COLOURS.ink}">`,
    `<title id="${name}-title">${words(timeline.title)}</title>`,
    `<desc id="${name}-desc">${words(timeline.description)}</desc>`,
    `<defs><pattern id="${name}-moved" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${PICTURE_COLOURS.paper}" stroke-width="5"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PICTURE_COLOURS.paper}"/>`,
    `<text x="16" y="32" font-size="18" font-weight="700">${words(fitted(timeline.title, 110))}</text>`,
    ...monthLines(scale, place, bottom),
    ...groupsOf(timeline, drawing),
    ...asOfLine(timeline, drawing, bottom),
    ...timelineKey(name, height - 22),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

interface Drawing {
  readonly name: string;
  /** Pixels from the left, for a day's beginning and end. */
  readonly at: (day: string) => number;
  readonly after: (day: string) => number;
}

function monthLines({ named, months }: TimelineScale, place: (months: number) => number, bottom: number): string[] {
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 1200].find((n) => (months / n) * 30 <= WIDTH - LEFT - RIGHT) ?? 1200;
  let yearsEnd = 0;
  const drawn = named.flatMap(({ year, month, name }, at) => {
    const x = place(at);
    const isYear = at === 0 || month === 1;
    const yearFits = isYear && x >= yearsEnd && x + 32 < WIDTH - RIGHT + 40;
    if (yearFits) yearsEnd = x + 40;
    const isStep = at % step === 0;
    return [
      ...(isStep || isYear
        ? [`<path d="M${x} 70V${bottom}" stroke="${isYear ? PICTURE_COLOURS.fills.muted : GRID}"/>`]
        : []),
      ...(yearFits ? [`<text x="${round(x + 4)}" y="62" font-weight="700">${year}</text>`] : []),
      ...(isStep && step < 12 ? [`<text x="${round(x + 4)}" y="80" font-size="12">${name.slice(0, 3)}</text>`] : []),
    ];
  });
  return [...drawn, `<path d="M${place(months)} 70V${bottom}" stroke="${GRID}"/>`];
}

function groupsOf(timeline: Timeline, drawing: Drawing): string[] {
  let y = TOP;
  return timeline.groups.flatMap(({ label, rows }) => {
    const heading = `<text x="16" y="${y + 22}" font-weight="700" font-size="14">${words(fitted(label, 54))}</text>`;
    y += GROUP;
    return [
      heading,
      ...rows.flatMap((row) => {
        const drawn = rowOf(row, y, drawing);
        y += ROW;
        return drawn;
      }),
    ];
  });
}

function rowOf(row: TimelineRow, y: number, drawing: Drawing): string[] {
  const middle = y + ROW / 2;
  const fill = PICTURE_COLOURS.fills[row.emphasis ?? "none"];
  const id = fitted(row.id, 10);
  const idWidth = Math.max(46, displayWidth(id) * LETTER + 10);
  const room = Math.floor((LEFT - 16 - idWidth - 12) / LETTER);
  return [
    "<g>",
    `<title>${words(sentenceOf(row))}</title>`,
    `<text x="16" y="${middle + 4}" font-weight="600">${words(id)}</text>`,
    `<text x="${round(16 + idWidth)}" y="${middle + 4}">${words(fitted(row.label, room))}</text>`,
    ...bars(row, middle, fill, drawing),
    ...row.marks.map((mark) => diamond(mark.met, drawing.after(mark.day), middle)),
    `<circle cx="${WIDTH - RIGHT + 20}" cy="${middle}" r="4" fill="${fill}"/>`,
    `<text x="${WIDTH - RIGHT + 32}" y="${middle + 4}">${words(row.state)}</text>`,
    "</g>",
  ];
}

function bars(
  { start, baselineDue, due }: TimelineRow,
  middle: number,
  fill: string,
  { name, at, after }: Drawing,
): string[] {
  const original = baselineDue ?? due;
  if (original === null || due === null) {
    return [
      `<text x="${at(start) + 6}" y="${middle + 4}" font-size="12" fill="${PICTURE_COLOURS.line}">no due date</text>`,
    ];
  }
  const box = (from: number, to: number, colour: string): string =>
    `<rect x="${from}" y="${middle - BAR / 2}" width="${round(Math.max(2, to - from))}" height="${BAR}" rx="2" fill="${colour}"/>`;
  const [first, last] = [after(original), after(due)];
  const whole = box(at(start), Math.min(first, last), fill);
  const moved = due > original ? [box(first, last, fill), box(first, last, `url(#${name}-moved)`)] : [];
  const firstDue =
    due === original
      ? []
      : [
          `<circle cx="${first}" cy="${middle}" r="5" fill="${PICTURE_COLOURS.paper}" stroke="${fill}" stroke-width="2"/>`,
        ];
  return [
    whole,
    ...moved,
    ...firstDue,
    `<path d="M${last} ${middle - 9}V${middle + 9}" stroke="${fill}" stroke-width="3"/>`,
  ];
}

/** The row in words, for a reader who points at it or hears it. */
function sentenceOf({ id, label, state, baselineDue, due, marks }: TimelineRow): string {
  const dates =
    due === null
      ? "no due date"
      : `due ${said(due)}${baselineDue === null || baselineDue === due ? "" : `, first due ${said(baselineDue)}`}`;
  const others = marks.map((mark) => `${mark.label} by ${said(mark.day)}${mark.met ? ", met" : ""}`);
  return [`${id} ${label}: ${state.toLowerCase()}`, dates, ...others].join("; ");
}

function asOfLine({ asOf, from, to }: Timeline, { after }: Drawing, bottom: number): string[] {
  if (asOf < from || asOf > to) return [];
  const x = after(asOf);
  const anchor = x > WIDTH - RIGHT - 80 ? "end" : "start";
  return [
    `<path d="M${x} 48V${bottom}" stroke="${PICTURE_COLOURS.ink}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    `<text x="${x + (anchor === "end" ? -6 : 6)}" y="48" text-anchor="${anchor}" font-size="12" font-weight="600">${said(asOf)}</text>`,
  ];
}

function said(day: string): string {
  return formatDay(day as PlanDate);
}

function fitted(text: string, letters: number): string {
  const line = oneLine(text);
  return displayWidth(line) <= letters ? line : `${cut(line, letters - 1).trimEnd()}…`;
}

function words(text: string): string {
  return xmlText(oneLine(text));
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
