import { largest } from "../../text/lists.ts";
import type { Block, Chart, Emphasis } from "../../views/content.ts";
import { displayWidth } from "../display-width.ts";
import { oneLine } from "../printable.ts";
import { xmlText } from "../xml-text.ts";
import { fitted } from "./fitted.ts";
import { PICTURE_COLOURS } from "./signs.ts";
import { timelinePicture } from "./timeline-svg.ts";

const FONT = "system-ui, sans-serif";
const WIDTH = 880;
/** Of the room for the labels of bars: as much as the longest needs in a wide font, within reason. */
const [LEAST_LEFT, MOST_LEFT] = [150, 330];
const LETTER = 7.4;
const RIGHT = 70;
const TOP = 56;
const BAR = 18;
const GAP = 6;
const ENTRY = 22;
const ENTRIES_A_ROW = 4;

/**
 * The first chart or timeline among the blocks as a picture; empty where there is none. Its title and description say all that it
 * shows, each part has a pattern beside its colour, and no script, style sheet or font is fetched from anywhere.
 */
export function renderSvg(blocks: readonly Block[]): string {
  const block = blocks.find((it) => it.kind === "chart" || it.kind === "timeline");
  if (block === undefined) return "";
  return block.kind === "chart" ? chartSvg(block.chart) : timelinePicture(block.timeline, "timeline");
}

/**
 * A chart as a picture.
 *
 * @param prefix of its ids, for a page that has more than one
 */
export function chartSvg(chart: Chart, prefix = ""): string {
  const legendRows = Math.ceil(chart.series.length / ENTRIES_A_ROW);
  const barsEnd = TOP + chart.bars.length * (BAR + GAP);
  const height = barsEnd + 24 + legendRows * ENTRY + 12;
  const most = largest(chart.bars.map(totalOf), 1);
  const letters = largest(chart.bars.map(({ label }) => displayWidth(oneLine(label))));
  const left = Math.min(MOST_LEFT, Math.max(LEAST_LEFT, Math.ceil(letters * LETTER) + 24));
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${prefix}title ${prefix}desc" font-family="${FONT}" font-size="13">`,
    `<title id="${prefix}title">${words(chart.title)}</title>`,
    `<desc id="${prefix}desc">${words(chart.description)}</desc>`,
    `<defs>${chart.series.map((_, at) => pattern(at, prefix)).join("")}</defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PICTURE_COLOURS.paper}"/>`,
    `<text x="16" y="32" font-size="18" font-weight="700" fill="${PICTURE_COLOURS.ink}">${words(chart.title)}</text>`,
    ...chart.bars.flatMap((bar, at) => barOf(chart, bar, TOP + at * (BAR + GAP), { most, left, prefix })),
    ...chart.series.flatMap(({ label, emphasis }, at) => {
      const x = 16 + (at % ENTRIES_A_ROW) * ((WIDTH - 32) / ENTRIES_A_ROW);
      const y = barsEnd + 24 + Math.floor(at / ENTRIES_A_ROW) * ENTRY;
      return [
        ...box(x, y - 12, 24, 14, at, emphasis, prefix),
        `<text x="${round(x + 32)}" y="${y}" fill="${PICTURE_COLOURS.ink}">${words(label)}</text>`,
      ];
    }),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

function barOf(
  { series }: Chart,
  bar: Chart["bars"][number],
  y: number,
  { most, left, prefix }: { readonly most: number; readonly left: number; readonly prefix: string },
): string[] {
  const name = fitted(bar.label, Math.floor((left - 24) / LETTER));
  const label = `<text x="${left - 10}" y="${y + BAR - 5}" text-anchor="end" fill="${PICTURE_COLOURS.ink}">${words(name)}</text>`;
  if (bar.note !== null) {
    return [label, `<text x="${left}" y="${y + BAR - 5}" fill="${PICTURE_COLOURS.line}">${words(bar.note)}</text>`];
  }
  let x = left;
  const parts = bar.values.flatMap((n, at) => {
    if (n === 0) return [];
    const width = (n / most) * (WIDTH - left - RIGHT);
    const emphasis = series[at]?.emphasis ?? null;
    const drawn = box(x, y, width, BAR, at, emphasis, prefix);
    const said = String(n);
    const fits = width >= said.length * LETTER + 8;
    const number = numberOn(said, x + width / 2, y + BAR - 5, PICTURE_COLOURS.fills[emphasis ?? "none"]);
    x += width;
    return fits ? [...drawn, number] : drawn;
  });
  return [
    label,
    ...parts,
    `<text x="${round(x + 8)}" y="${y + BAR - 5}" fill="${PICTURE_COLOURS.ink}">${totalOf(bar)}</text>`,
  ];
}

/** How many a part stands for, on a ground of its own colour: without colour the numbers tell the parts apart. */
function numberOn(said: string, x: number, y: number, ground: string): string {
  return `<text x="${round(x)}" y="${y}" text-anchor="middle" font-size="12" font-weight="700" fill="${PICTURE_COLOURS.paper}" stroke="${ground}" stroke-width="4" paint-order="stroke">${said}</text>`;
}

/** A part in its colour, its pattern over it, parted from the next by a line of paper. */
function box(
  x: number,
  y: number,
  width: number,
  height: number,
  at: number,
  emphasis: Emphasis | null,
  prefix: string,
): string[] {
  const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}"`;
  return [
    `<rect ${place} fill="${PICTURE_COLOURS.fills[emphasis ?? "none"]}" stroke="${PICTURE_COLOURS.paper}"/>`,
    `<rect ${place} fill="url(#${prefix}part-${at})"/>`,
  ];
}

/** Strokes at another angle and distance for each part: colour is not what tells them apart. */
function pattern(at: number, prefix: string): string {
  const size = 6 + (at % 3) * 3;
  const angle = [0, 45, 90, 135][at % 4];
  const stroke = at === 0 ? "none" : PICTURE_COLOURS.paper;
  return `<pattern id="${prefix}part-${at}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><path d="M0 0H${size}" stroke="${stroke}" stroke-width="1.5" stroke-opacity="0.6"/></pattern>`;
}

function totalOf({ values }: Chart["bars"][number]): number {
  return values.reduce((sum, n) => sum + n, 0);
}

function words(text: string): string {
  return xmlText(oneLine(text));
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
