import type { Timeline, TimelineRow } from "../../views/content.ts";
import { dayWords } from "../../views/list/rows.ts";
import { displayWidth } from "../display-width.ts";
import { oneLine } from "../printable.ts";
import { wrap } from "../terminal/wrap.ts";
import { xmlText } from "../xml-text.ts";
import { fitted } from "./fitted.ts";
import { PICTURE_COLOURS, ratingShape } from "./signs.ts";
import { asOfSign, type DayPlaces, lateHatch, timelineKey, timelineLine } from "./timeline-line.ts";
import { type TimelineScale, timelineScale } from "./timeline-scale.ts";

const FONT = "system-ui, -apple-system, 'Segoe UI', Arial, sans-serif";
const WIDTH = 1120;
const LEFT = 390;
const RIGHT = 176;
const TOP = 92;
const ROW = 26;
/** More for a label's second line. */
const LINE = 16;
const GROUP = 34;
/** The widths of letters at 13 pixels in wide fonts; in narrow ones there is room to spare. */
const LETTER = 7.2;

/**
 * A timeline as a picture: months across, for each action its line under its theme, the rating in words behind it, and a
 * key. Labels are cut off before the lines begin, whatever the font. Title and description say what it shows; no script,
 * style sheet or font is fetched from anywhere.
 *
 * @param name begins the ids inside, which must be unique in a page
 */
export function timelinePicture(timeline: Timeline, name: string): string {
  const scale = timelineScale(timeline);
  const place = (months: number): number => round(LEFT + (months / scale.months) * (WIDTH - LEFT - RIGHT));
  const within = (months: number): number => place(Math.min(scale.months, Math.max(0, months)));
  const places: DayPlaces = {
    name,
    at: (day) => within(scale.at(day)),
    after: (day) => within(scale.after(day)),
    isDrawn: (day) => day >= timeline.from && day <= timeline.to,
  };
  const groups = timeline.groups.map(({ label, rows }) => ({ label, rows: rows.map(laidOut) }));
  const bottom = TOP + sum(groups.map(({ rows }) => GROUP + sum(rows.map(({ height }) => height)))) + 8;
  const key = timelineKey(name, asOfWords(timeline), bottom + 24, WIDTH);
  const height = bottom + key.height + 20;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="${FONT}" font-size="13" fill="${PICTURE_COLOURS.ink}">`,
    `<title id="${name}-title">${words(timeline.title)}</title>`,
    `<desc id="${name}-desc">${words(timeline.description)}</desc>`,
    `<defs>${lateHatch(name)}<clipPath id="${name}-labels"><rect x="0" y="0" width="${LEFT - 8}" height="${height}"/></clipPath></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PICTURE_COLOURS.paper}"/>`,
    `<text x="16" y="32" font-size="18" font-weight="700">${words(fitted(timeline.title, 100))}</text>`,
    ...monthLines(scale, place, bottom),
    ...asOfLine(timeline, places, bottom),
    ...groupsOf(groups, places),
    ...key.lines,
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

/** A row with its label broken into lines, and its height. */
interface LaidOut {
  readonly row: TimelineRow;
  readonly id: string;
  readonly idWidth: number;
  readonly label: readonly string[];
  readonly height: number;
}

function laidOut(row: TimelineRow): LaidOut {
  const id = fitted(row.id, 12);
  const idWidth = Math.max(46, displayWidth(id) * LETTER + 12);
  const room = Math.floor((LEFT - 16 - idWidth - 16) / LETTER);
  const [first = "", ...more] = wrap([{ text: oneLine(row.label) }], room).map((line) =>
    line.map(({ text }) => text).join(""),
  );
  const label = more.length === 0 ? [first] : [first, fitted(more.join(" "), room)];
  return { row, id, idWidth, label, height: ROW + (label.length - 1) * LINE };
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
        ? [`<path d="M${x} 70V${bottom}" stroke="${isYear ? PICTURE_COLOURS.fills.muted : PICTURE_COLOURS.grid}"/>`]
        : []),
      ...(yearFits ? [`<text x="${round(x + 4)}" y="62" font-weight="700">${year}</text>`] : []),
      ...(isStep && step < 12 ? [`<text x="${round(x + 4)}" y="80" font-size="12">${name.slice(0, 3)}</text>`] : []),
    ];
  });
  return [...drawn, `<path d="M${place(months)} 70V${bottom}" stroke="${PICTURE_COLOURS.grid}"/>`];
}

function groupsOf(
  groups: readonly { readonly label: string; readonly rows: readonly LaidOut[] }[],
  places: DayPlaces,
): string[] {
  let y = TOP;
  return groups.flatMap(({ label, rows }) => {
    const heading = `<text x="16" y="${y + 22}" font-weight="700" font-size="14">${words(fitted(label, 100))}</text>`;
    y += GROUP;
    return [
      heading,
      ...rows.flatMap((it) => {
        const drawn = rowOf(it, y, places);
        y += it.height;
        return drawn;
      }),
    ];
  });
}

function rowOf({ row, id, idWidth, label, height }: LaidOut, y: number, places: DayPlaces): string[] {
  const middle = y + height / 2;
  const first = middle + 4 - ((label.length - 1) * LINE) / 2;
  const text = label.map(
    (line, nth) => `<text x="${round(16 + idWidth)}" y="${first + nth * LINE}">${words(line)}</text>`,
  );
  const noDue = row.due === null && row.stretches.length === 0;
  return [
    "<g>",
    `<title>${words(row.words)}</title>`,
    `<g clip-path="url(#${places.name}-labels)"><text x="16" y="${first}" font-weight="600">${words(id)}</text>${text.join("")}</g>`,
    ...(noDue
      ? [`<text x="${LEFT + 6}" y="${middle + 4}" font-size="12" fill="${PICTURE_COLOURS.line}">no due date</text>`]
      : []),
    ...timelineLine(row, middle, places),
    ratingShape(row.emphasis, WIDTH - RIGHT + 24, middle),
    `<text x="${WIDTH - RIGHT + 38}" y="${middle + 4}">${words(row.state)}</text>`,
    "</g>",
  ];
}

function asOfLine({ asOf }: Timeline, { after, isDrawn }: DayPlaces, bottom: number): string[] {
  if (!isDrawn(asOf)) return [];
  const x = after(asOf);
  const anchor = x > WIDTH - RIGHT - 80 ? "end" : "start";
  return [
    asOfSign(x, 48, bottom),
    `<text x="${x + (anchor === "end" ? -6 : 6)}" y="48" text-anchor="${anchor}" font-size="12" font-weight="600">${dayWords(asOf)}</text>`,
  ];
}

/** The day asked about, for the key; outside of the months it is said, not drawn. */
function asOfWords({ asOf, from, to }: Timeline): string {
  const outside = asOf < from ? ", before these months" : asOf > to ? ", after these months" : "";
  return outside === "" ? "the day asked about" : `${dayWords(asOf)}${outside}`;
}

function words(text: string): string {
  return xmlText(oneLine(text));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
