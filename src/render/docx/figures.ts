import { largest } from "../../text/lists.ts";
import type { Chart, Figure } from "../../views/content.ts";
import { type GridCell, grid, NO_LINE } from "./grid.ts";
import { INKS, type Links, runs, shapeOf } from "./text.ts";
import { paragraph, type RunLook, run } from "./xml.ts";

const RULE = { kind: "single", size: 12, colour: "123F5C" } as const;

/**
 * Figures side by side, each under a rule of its own.
 *
 * @param width of the text, in twentieths of a point
 */
export function wordFigures(figures: readonly Figure[], width: number, links: Links): string {
  const each = Math.floor(width / Math.max(1, figures.length));
  const line = (text: string, look: RunLook = {}): string => paragraph({ style: "Cell" }, runs(text, links, look));
  const cells = figures.map(({ label, value, of, change, emphasis }): GridCell => {
    const colour = emphasis === undefined ? null : INKS[emphasis];
    return {
      ...{ width: each, lines: { top: RULE } },
      content: [
        line(label, { bold: true }),
        paragraph({ style: "Figure" }, run(value, { colour })),
        line(of),
        change === null ? "" : line(change, { colour: INKS.muted }),
      ].join(""),
    };
  });
  return grid(
    "Figures",
    figures.map(() => each),
    { top: 60, left: 0, right: 120 },
    [{ cells }],
  );
}

/** White between the parts of a bar; grey for what has no colour. */
const GAP = { kind: "single", size: 6, colour: "FFFFFF" } as const;
const UNRATED = "5F6B73";
/** Units more than the longest bar has, for the total behind it and for what rounding adds. */
const SPARE = 8;

/** A bar is a row of cells, each as many of these as its part needs. */
const UNITS = 60;
/** Of the space that bars' labels take, in twentieths of a point: what the longest needs, within reason. */
const [LEAST_LABEL, MOST_LABEL, CHARACTER] = [1900, 4200, 98];
/** From so many units on, a part has room for its shape beside its number. */
const ROOM_FOR_SHAPE = 4;

/**
 * A chart as a table of shaded cells: a row for each bar, and in each part of it its number, behind the shape that stands
 * for its meaning wherever ratings are shown. The legend names the parts in their order, so no colour is needed.
 *
 * @param width of the text, in twentieths of a point
 */
export function wordChart({ title, bars, series }: Chart, width: number): string {
  const most = largest(
    bars.map(({ values }) => sum(values)),
    1,
  );
  const letters = largest(bars.map(({ label }) => label.length));
  const labelWidth = Math.min(MOST_LABEL, Math.max(LEAST_LABEL, letters * CHARACTER + 100));
  const unit = Math.floor((width - labelWidth) / (UNITS + SPARE));
  const shape = (at: number): string => shapeOf(series[at]?.emphasis ?? null);
  const cell = (text: string, span: number, size: number, fill: string | null = null): GridCell => ({
    ...{ span, width: size, lines: { top: GAP, left: fill === null ? NO_LINE : GAP, bottom: GAP } },
    ...(fill === null ? {} : { fill }),
    content: paragraph(
      { style: "Cell", keepNext: true, ...(fill === null ? {} : { align: "center" }) },
      run(text, fill === null ? {} : { bold: true, colour: "FFFFFF" }),
    ),
  });
  const rows = bars.map(({ label, values, note }) => {
    const spans = values.map((n) => (n === 0 ? 0 : Math.max(1, Math.round((n / most) * UNITS))));
    const parts = spans.flatMap((span, at) => {
      if (span === 0) return [];
      const emphasis = series[at]?.emphasis ?? null;
      const fill = (emphasis === null ? null : INKS[emphasis]) ?? UNRATED;
      const said = `${span >= ROOM_FOR_SHAPE ? `${shape(at)} ` : ""}${values[at]}`;
      return [cell(said, span, span * unit, fill)];
    });
    const left = Math.max(1, UNITS + SPARE - sum(spans));
    const end = cell(note ?? ` ${sum(values)}`, left, left * unit);
    return { cells: [cell(label, 1, labelWidth), ...parts, end] };
  });
  const legend = series.map(({ label }, at) => `${shape(at)} ${label}`).join("   ");
  const widths = [labelWidth, ...new Array<number>(UNITS + SPARE).fill(unit)];
  return [
    grid(title, widths, { top: 10, left: 0, right: 0 }, rows),
    paragraph({ style: "Cell", before: 40, after: 80 }, run(legend)),
  ].join("");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, n) => total + n, 0);
}
