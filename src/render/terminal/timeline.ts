import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Emphasis, Span, Timeline, TimelineRow } from "../../views/content.ts";
import { cut, displayWidth } from "../display-width.ts";
import { type TimelineCell, timelineCells } from "../picture/timeline-cells.ts";
import { TIMELINE_KEY } from "../picture/timeline-key.ts";
import { type TimelineScale, timelineScale } from "../picture/timeline-scale.ts";
import { oneLine } from "../printable.ts";
import { MONTH_SIGNS, monthHeads } from "./months.ts";
import { type Paint, paintLine, type Surface } from "./surface.ts";
import { wrap } from "./wrap.ts";

const DEFAULT_WIDTH = 100;
const GAP = 2;
/** Less of a title than this says nothing. */
const LEAST_TITLE = 12;
const GOOD_TITLE = 28;
const WIDEST_TITLE = 60;
const LEAST_CELLS = 6;

/** How the columns of a terminal are shared out; 0 for what there is no room for. */
interface Places {
  readonly id: number;
  readonly title: number;
  readonly state: number;
  /** Columns for the months, and how many each has (below 1 where several months share one). */
  readonly cells: number;
  readonly perMonth: number;
}

/** Draws a timeline as lines of text: month columns, a line an action under its theme, the rating in words, a key. */
export function drawTimeline(timeline: Timeline, surface: Surface, paint: Paint): string[] {
  const scale = timelineScale(timeline);
  const places = share(timeline, scale, surface);
  const left = places.id + (places.title === 0 ? 0 : GAP + places.title) + GAP;
  const indent = " ".repeat(left);
  const signs = MONTH_SIGNS[surface.unicode ? "unicode" : "ascii"];
  const heads = monthHeads(scale, places.perMonth, places.cells);
  const lines = heads.map((head) => `${indent}${paint(head, "muted")}`.trimEnd());
  for (const { label, rows } of timeline.groups) {
    const heading = wrap([{ text: oneLine(label, surface.unicode), emphasis: "strong" }], left + places.cells);
    for (const line of heading) lines.push(paintLine(line, paint));
    for (const row of rows) lines.push(drawRow(row, timeline, scale, places, surface, paint));
  }
  const width = surface.width ?? DEFAULT_WIDTH;
  const key = TIMELINE_KEY.map(([sign, words]) => `${signs[sign]} ${words}`);
  const parts = [...key, `${signs["as-of"]} ${asOfWords(timeline)}`];
  return [...lines, "", ...keyLines(parts, width).map((line) => paint(line, "muted"))];
}

function asOfWords({ asOf, from, to }: Timeline): string {
  const outside = asOf < from ? ", before these months" : asOf > to ? ", after these months" : "";
  return `${formatDay(asOf as PlanDate)}${outside}`;
}

/** As many of the signs with their words to a line as there is room for; none is broken where it fits a line. */
function keyLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + GAP + displayWidth(part) <= width) {
      lines[lines.length - 1] = `${last}  ${part}`;
    } else {
      for (const line of wrap([{ text: part }], width)) lines.push(line.map((span) => span.text).join(""));
    }
  }
  return lines;
}

/** First the months have two columns each, then titles enough to be known by, then both what they like. */
function share(timeline: Timeline, { months }: TimelineScale, surface: Surface): Places {
  const rows = timeline.groups.flatMap((group) => group.rows);
  const widest = (of: (row: TimelineRow) => string): number =>
    rows.reduce((most, row) => Math.max(most, displayWidth(oneLine(of(row), surface.unicode))), 0);
  const [natural, stateWidth] = [
    Math.min(
      WIDEST_TITLE,
      widest((row) => row.label),
    ),
    widest((row) => row.state),
  ];
  const width = surface.width ?? DEFAULT_WIDTH;
  const id = Math.min(
    widest((row) => row.id),
    Math.max(4, Math.floor(width / 4)),
  );
  const withState = width - id - stateWidth - 2 * GAP;
  const state = withState >= LEAST_CELLS ? stateWidth : 0;
  const room = state > 0 ? withState : width - id - GAP;

  const fits = (perMonth: number, title: number): boolean => months * perMonth + (title > 0 ? title + GAP : 0) <= room;
  let perMonth = fits(2, Math.min(natural, LEAST_TITLE)) ? 2 : 1;
  if (!fits(perMonth, Math.min(natural, LEAST_TITLE))) {
    const cells = Math.max(1, room - (room > 3 * LEAST_TITLE ? Math.min(natural, LEAST_TITLE) + GAP : 0));
    const title = room > 3 * LEAST_TITLE ? Math.min(natural, LEAST_TITLE) : 0;
    const shared = Math.max(1, Math.ceil(months / cells));
    return { id, title, state, cells: Math.min(cells, Math.ceil(months / shared)), perMonth: 1 / shared };
  }
  const titleRoom = (): number => room - months * perMonth - GAP;
  for (const [most, title] of [
    [4, GOOD_TITLE],
    [6, natural],
  ] as const) {
    while (perMonth < most && fits(perMonth + 1, Math.min(natural, title))) perMonth += 1;
  }
  const title = Math.min(natural, Math.max(0, titleRoom()));
  return { id, title: title < Math.min(natural, LEAST_TITLE) ? 0 : title, state, cells: months * perMonth, perMonth };
}

/** What is late stands out; the rest is told apart by its form, and the rating by its word. */
const EMPHASIS: Readonly<Partial<Record<TimelineCell, Emphasis>>> = {
  late: "alert",
  missed: "caution",
  "as-of": "muted",
};

function drawRow(
  row: TimelineRow,
  timeline: Timeline,
  scale: TimelineScale,
  places: Places,
  surface: Surface,
  paint: Paint,
): string {
  const emphasis = row.emphasis === null ? {} : { emphasis: row.emphasis };
  const spans: Span[] = [{ text: fitted(row.id, places.id, surface) }, { text: " ".repeat(GAP) }];
  if (places.title > 0) spans.push({ text: fitted(row.label, places.title, surface) }, { text: " ".repeat(GAP) });
  const signs = MONTH_SIGNS[surface.unicode ? "unicode" : "ascii"];
  for (const cell of timelineCells(row, timeline, scale, places)) {
    const [last, emphasis] = [spans.at(-1) as Span, EMPHASIS[cell]];
    if (last.emphasis === emphasis) spans[spans.length - 1] = { ...last, text: `${last.text}${signs[cell]}` };
    else spans.push({ text: signs[cell], ...(emphasis === undefined ? {} : { emphasis }) });
  }
  if (places.state > 0) {
    spans.push(
      { text: " ".repeat(GAP) },
      { text: cut(oneLine(row.state, surface.unicode), places.state), ...emphasis },
    );
  }
  return paintLine(spans, paint).trimEnd();
}

/** The text in just so many columns, cut with an ellipsis or filled up with blanks. */
function fitted(text: string, width: number, surface: Surface): string {
  const line = oneLine(text, surface.unicode);
  const fits = displayWidth(line) <= width;
  const ellipsis = surface.unicode ? "…" : "...";
  const shown = fits ? line : `${cut(line, Math.max(0, width - ellipsis.length)).trimEnd()}${cut(ellipsis, width)}`;
  return `${shown}${" ".repeat(Math.max(0, width - displayWidth(shown)))}`;
}
