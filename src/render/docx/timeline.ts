import type { Timeline, TimelineRow } from "../../views/content.ts";
import { type TimelineCell, timelineCells } from "../picture/timeline-cells.ts";
import { TIMELINE_KEY } from "../picture/timeline-key.ts";
import { type TimelineScale, timelineScale } from "../picture/timeline-scale.ts";
import { MONTH_SIGNS, monthHeads } from "../terminal/months.ts";
import { type GridCell, type GridRow, grid, NO_LINE } from "./grid.ts";
import { ratingRun } from "./text.ts";
import { paragraph, run } from "./xml.ts";

/** Of the space for what an action is called and how it is rated, in twentieths of a point. */
const [LABEL, STATE] = [4300, 1750];
/** A cell is not narrower than a sign of the text's size. */
const LEAST_CELL = 170;
const WHITE = { kind: "single", size: 12, colour: "FFFFFF" } as const;
const THIN = { kind: "single", size: 6, colour: "59636E" } as const;
const HOLLOW = { kind: "single", size: 8, colour: "5B6B8C" } as const;
const SIGNS = MONTH_SIGNS.unicode;

/**
 * A timeline as a table of shaded cells, the same as in a terminal: what is worked on is full, what is late red with its
 * own sign, what is forecast hollow, what is planned a line; marks stand in cells of their own. The key is beneath.
 *
 * @param width of the text, in twentieths of a point
 */
export function wordTimeline(timeline: Timeline, width: number): string {
  const scale = timelineScale(timeline);
  const most = Math.max(1, Math.floor((width - LABEL - STATE) / LEAST_CELL));
  const perMonth =
    scale.months <= most ? Math.min(3, Math.floor(most / scale.months)) : 1 / Math.ceil(scale.months / most);
  const cells = Math.max(1, Math.ceil(scale.months * perMonth));
  const unit = Math.floor((width - LABEL - STATE) / cells);
  const widths = [LABEL, ...new Array<number>(cells).fill(unit), STATE];
  const text = (content: string, size: number, span = 1): GridCell => ({
    ...{ width: size, span, lines: { top: WHITE, bottom: WHITE } },
    content: paragraph({ style: "Small", ...(span > 1 ? { keepNext: true } : {}) }, content),
  });
  const rows = timeline.groups.flatMap(({ label, rows: some }): GridRow[] => [
    { cells: [text(run(label, { bold: true }), LABEL + cells * unit + STATE, cells + 2)] },
    ...some.map(
      (row): GridRow => ({
        cells: [
          text(`${run(`${row.id}  `, { bold: true })}${run(row.label)}`, LABEL),
          ...lineCells(row, timeline, scale, { cells, perMonth }, unit),
          text(ratingRun(row.state, row.emphasis ?? undefined), STATE),
        ],
      }),
    ),
  ]);
  const key = [
    ...TIMELINE_KEY.map(([sign, words]) => `${SIGNS[sign]} ${words}`),
    `${SIGNS["as-of"]} the day asked about`,
  ];
  return [
    grid(timeline.title, widths, { top: 20, left: 20, right: 20 }, [
      ...headRows(scale, perMonth, cells, unit),
      ...rows,
    ]),
    paragraph({ style: "Small", before: 60, after: 160 }, run(key.join("    "))),
  ].join("");
}

/** The years and the months, over their columns; where several months share one, the years alone. */
function headRows(scale: TimelineScale, perMonth: number, cells: number, unit: number): GridRow[] {
  const head = (content: readonly GridCell[]): GridRow => ({
    isHead: true,
    cells: [empty(LABEL), ...content, empty(STATE)],
  });
  const word = (words: string, span: number): GridCell => ({
    ...{ width: span * unit, span, lines: { bottom: THIN } },
    content: paragraph({ style: "Small", keepNext: true }, run(words, { bold: true })),
  });
  if (perMonth < 1) {
    const [years = ""] = monthHeads(scale, perMonth, cells);
    return [head([word(years.trim(), cells)])];
  }
  const years = scale.named.reduce<{ year: number; months: number }[]>((found, { year }) => {
    const last = found.at(-1);
    if (last?.year === year) last.months += 1;
    else found.push({ year, months: 1 });
    return found;
  }, []);
  const letters = perMonth * unit > 500 ? 3 : 1;
  return [
    head(years.map(({ year, months }) => word(months * perMonth * unit > 450 ? String(year) : "", months * perMonth))),
    head(scale.named.map(({ name }) => word(name.slice(0, letters), perMonth))),
  ];
}

function empty(width: number): GridCell {
  return { width, lines: {}, content: paragraph({ style: "Small", keepNext: true }, "") };
}

const MARKS: ReadonlySet<TimelineCell> = new Set(TIMELINE_KEY.slice(5).map(([sign]) => sign));

/** Cells that follow one another and look alike are one; a mark stands in one of its own. */
function lineCells(
  row: TimelineRow,
  timeline: Timeline,
  scale: TimelineScale,
  width: { readonly cells: number; readonly perMonth: number },
  unit: number,
): readonly GridCell[] {
  const drawn = timelineCells(row, timeline, scale, width);
  const joined = drawn.reduce<{ kind: TimelineCell; span: number }[]>((found, kind) => {
    const last = found.at(-1);
    if (last?.kind === kind && !MARKS.has(kind)) last.span += 1;
    else found.push({ kind, span: 1 });
    return found;
  }, []);
  return joined.map(({ kind, span }) => ({
    ...{ width: span * unit, span, ...lookOf(kind) },
    content: paragraph({ style: "Small", align: "center" }, signOf(kind, span)),
  }));
}

function lookOf(kind: TimelineCell): Pick<GridCell, "lines" | "fill"> {
  switch (kind) {
    case "worked":
      return { lines: { top: WHITE, bottom: WHITE }, fill: "5B6B8C" };
    case "late":
      return { lines: { top: WHITE, bottom: WHITE }, fill: "A4161A" };
    case "expected":
      return { lines: { top: HOLLOW, bottom: HOLLOW, left: HOLLOW, right: HOLLOW } };
    case "planned":
      return { lines: { bottom: THIN } };
    case "moved":
      return { lines: { bottom: { ...THIN, kind: "dashed" } } };
    default:
      return { lines: { top: NO_LINE, bottom: NO_LINE } };
  }
}

/** From so many cells on, there is room for the word. */
const ROOM_FOR_WORD = 5;

function signOf(kind: TimelineCell, span: number): string {
  if (kind === "late") return run(span >= ROOM_FOR_WORD ? "overdue" : "!", { bold: true, colour: "FFFFFF" });
  return MARKS.has(kind) || kind === "as-of" ? run(SIGNS[kind]) : "";
}
