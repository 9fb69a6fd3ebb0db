import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from "docx";
import { largest } from "../../text/lists.ts";
import type { Chart, Figure } from "../../views/content.ts";
import { INKS, runs, shapeOf } from "./text.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const RULE = { style: BorderStyle.SINGLE, size: 12, color: "123F5C" } as const;

/**
 * Figures side by side, each under a rule of its own.
 *
 * @param width of the text, in twentieths of a point
 */
export function wordFigures(figures: readonly Figure[], width: number): WordTable {
  const each = Math.floor(width / Math.max(1, figures.length));
  const line = (text: string, more = {}): Paragraph =>
    new Paragraph({ style: "Cell", children: [...runs(text, more)] });
  const cells = figures.map(({ label, value, of, change, emphasis }) => {
    const colour = emphasis === undefined ? null : INKS[emphasis];
    return new TableCell({
      width: { size: each, type: WidthType.DXA },
      borders: { top: RULE, left: NONE, right: NONE, bottom: NONE },
      children: [
        line(label, { bold: true }),
        new Paragraph({
          style: "Figure",
          children: [...runs(value, colour === null ? {} : { color: colour })],
        }),
        line(of),
        ...(change === null ? [] : [line(change, { color: INKS.muted ?? "auto" })]),
      ],
    });
  });
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: figures.map(() => each),
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 0, right: 120 },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** White between the parts of a bar; grey for what has no colour. */
const GAP = { style: BorderStyle.SINGLE, size: 6, color: "FFFFFF" } as const;
const UNRATED = "5F6B73";
/** Units more than the longest bar has, for the total behind it and for what rounding adds. */
const SPARE = 8;

/** A bar is a row of cells, each as many of these as its part needs. */
const UNITS = 60;
/** Of the space that a bar's label takes, in twentieths of a point. */
const LABEL = 1900;
/** From so many units on, a part has room for its shape beside its number. */
const ROOM_FOR_SHAPE = 4;

/**
 * A chart as a table of shaded cells: a row for each bar, and in each part of it its number, behind the shape that stands
 * for its meaning wherever ratings are shown. The legend names the parts in their order, so no colour is needed.
 *
 * @param width of the text, in twentieths of a point
 */
export function wordChart({ bars, series }: Chart, width: number): readonly FileChild[] {
  const most = largest(
    bars.map(({ values }) => sum(values)),
    1,
  );
  const unit = Math.floor((width - LABEL) / (UNITS + SPARE));
  const shape = (at: number): string => shapeOf(series[at]?.emphasis ?? null);
  const cell = (text: string, span: number, size: number, fill: string | null = null): TableCell =>
    new TableCell({
      ...{ columnSpan: span, width: { size, type: WidthType.DXA } },
      borders: { top: GAP, left: fill === null ? NONE : GAP, right: NONE, bottom: GAP },
      ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
      children: [
        new Paragraph({
          ...{ style: "Cell", keepNext: true, ...(fill === null ? {} : { alignment: AlignmentType.CENTER }) },
          children: [...runs(text, fill === null ? {} : { bold: true, color: "FFFFFF" })],
        }),
      ],
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
    return new TableRow({ cantSplit: true, children: [cell(label, 1, LABEL), ...parts, end] });
  });
  const legend = series.map(({ label }, at) => `${shape(at)} ${label}`).join("   ");
  return [
    new WordTable({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [LABEL, ...new Array<number>(UNITS + SPARE).fill(unit)],
      layout: TableLayoutType.FIXED,
      margins: { top: 10, bottom: 10, left: 0, right: 0 },
      rows,
    }),
    new Paragraph({ style: "Cell", spacing: { before: 40, after: 80 }, children: [...runs(legend)] }),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, n) => total + n, 0);
}
