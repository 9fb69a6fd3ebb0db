import { largest } from "../../text/lists.ts";
import type { Chart, Span } from "../../views/content.ts";
import { cut, displayWidth } from "../display-width.ts";
import { oneLine } from "../printable.ts";
import { type Paint, paintLine, type Surface } from "./surface.ts";
import { wrap } from "./wrap.ts";

/** A character for each part of a bar, so that colour is never what tells them apart. The last stands for any further. */
const FILLS = {
  unicode: ["█", "▓", "▚", "▒", "▞", "╳", "░", "▬", "○", "─", "!"],
  ascii: ["#", "=", "%", "+", "a", "X", ".", "h", "p", "-", "!"],
} as const;

const DEFAULT_WIDTH = 80;
const LONGEST_BAR = 60;
const SHORTEST_BAR = 8;
const GAP = 2;
/** Of the width that the labels of bars take at most. */
const MOST_LABEL = 0.4;

/** Draws a chart as lines of text: a bar for each day with its total behind it, and a legend in words. */
export function drawChart(chart: Chart, surface: Surface, paint: Paint): string[] {
  const most = Math.floor((surface.width ?? DEFAULT_WIDTH) * MOST_LABEL);
  const labels = chart.bars.map((bar) => shortened(oneLine(bar.label, surface.unicode), most, surface));
  const totals = chart.bars.map((bar) => bar.values.reduce((sum, n) => sum + n, 0));
  const largestTotal = largest(totals);
  const labelWidth = largest(labels.map(displayWidth));
  const left = (surface.width ?? DEFAULT_WIDTH) - labelWidth - GAP;
  const length = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, left - String(largestTotal).length - 1));
  const fill = fillsOf(surface);

  const lines = chart.bars.flatMap(({ values, note }, at) => {
    const label = `${labels[at]}${" ".repeat(labelWidth - displayWidth(labels[at] as string) + GAP)}`;
    if (note !== null) {
      const words = wrap([{ text: oneLine(note, surface.unicode), emphasis: "muted" }], Math.max(left, SHORTEST_BAR));
      return words.map((line, nth) => `${nth === 0 ? label : " ".repeat(label.length)}${paintLine(line, paint)}`);
    }
    const parts = partLengths(values, largestTotal, length).map((cells, part): Span => {
      const emphasis = chart.series[part]?.emphasis;
      return { text: fill(part).repeat(cells), ...(emphasis == null ? {} : { emphasis }) };
    });
    return [`${label}${paintLine([...parts, { text: totals[at] === 0 ? "0" : ` ${totals[at]}` }], paint)}`];
  });
  return [...lines, "", ...legend(chart, surface, paint)];
}

function shortened(label: string, width: number, { unicode }: Surface): string {
  if (displayWidth(label) <= width) return label;
  const ellipsis = unicode ? "…" : "...";
  return `${cut(label, Math.max(1, width - ellipsis.length)).trimEnd()}${ellipsis}`;
}

function fillsOf({ unicode }: Surface): (at: number) => string {
  const fills = unicode ? FILLS.unicode : FILLS.ascii;
  return (at) => fills[Math.min(at, fills.length - 1)] as string;
}

/** Each sign with its word, as many to a line as there is room for. */
function legend({ series }: Chart, surface: Surface, paint: Paint): string[] {
  const fill = fillsOf(surface);
  const width = surface.width ?? DEFAULT_WIDTH;
  const lines: Span[][] = [];
  let used = width;
  series.forEach(({ label, emphasis }, at) => {
    const words = ` ${oneLine(label, surface.unicode)}`;
    const entry: Span[] = [{ text: fill(at).repeat(2), ...(emphasis === null ? {} : { emphasis }) }, { text: words }];
    const needs = displayWidth(words) + 2;
    if (used + GAP + needs > width) {
      for (const line of wrap(entry, width)) lines.push([...line]);
      used = needs;
    } else {
      lines.at(-1)?.push({ text: " ".repeat(GAP) }, ...entry);
      used += GAP + needs;
    }
  });
  return lines.map((line) => paintLine(line, paint));
}

/**
 * The lengths of the parts of a bar in whole cells: in proportion, together as long as the bar, and none that counts
 * anything without a cell of its own, as long as there are cells enough.
 *
 * @param length of the bar for the largest `whole`
 */
export function partLengths(values: readonly number[], whole: number, length: number): number[] {
  const total = values.reduce((sum, n) => sum + n, 0);
  if (total === 0 || whole <= 0) return values.map(() => 0);
  const present = values.filter((n) => n > 0).length;
  const cells = Math.max(present, Math.round((total / whole) * length));
  const exact = values.map((n) => (n / total) * cells);
  const lengths = exact.map((n, at) => ((values[at] as number) > 0 ? Math.max(1, Math.floor(n)) : 0));
  const remainder = (at: number): number => (exact[at] as number) - (lengths[at] as number);
  for (let left = cells - lengths.reduce((sum, n) => sum + n, 0); left !== 0; left -= Math.sign(left)) {
    const places = lengths.flatMap((n, at) =>
      left > 0 ? ((values[at] as number) > 0 ? [at] : []) : n > 1 ? [at] : [],
    );
    const sign = Math.sign(left);
    const best = places.reduce((one, other) => (remainder(other) * sign > remainder(one) * sign ? other : one));
    lengths[best] = (lengths[best] as number) + sign;
  }
  return lengths;
}
