import type { Timeline, TimelineRow } from "../../views/content.ts";
import type { TimelineScale } from "../picture/timeline-scale.ts";

/** What stands for what in the columns of the months. Each differs by its form, not by colour alone. */
export const MONTH_SIGNS = {
  unicode: { bar: "━", slip: "╌", due: "●", original: "○", met: "◆", unmet: "◇", asOf: "┊", blank: " " },
  ascii: { bar: "=", slip: "-", due: "#", original: "o", met: "x", unmet: "+", asOf: ":", blank: " " },
} as const;

interface Width {
  readonly cells: number;
  readonly perMonth: number;
}

/** A run of cells of a row that are drawn alike. */
interface MonthCells {
  readonly text: string;
  readonly kind: "bar" | "asOf" | "blank";
}

/** The bar of a row, cell by cell: from its start to its first due date, on to the date it was moved to, its milestones. */
export function monthCells(
  row: TimelineRow,
  timeline: Timeline,
  scale: TimelineScale,
  { cells, perMonth }: Width,
  unicode: boolean,
): MonthCells[] {
  const signs = MONTH_SIGNS[unicode ? "unicode" : "ascii"];
  const drawn = new Array<string>(cells).fill(signs.blank);
  const within = (at: number): number => Math.min(cells - 1, Math.max(0, at));
  const first = (day: string): number => within(Math.floor(scale.at(day) * perMonth));
  const last = (day: string): number => within(Math.ceil(scale.after(day) * perMonth) - 1);
  const fill = (from: number, to: number, sign: string): void => {
    for (let at = from; at <= to; at += 1) drawn[at] = sign;
  };
  const asOf = timeline.asOf < timeline.from || timeline.asOf > timeline.to ? null : last(timeline.asOf);
  if (asOf !== null) drawn[asOf] = signs.asOf;

  const { start, baselineDue, due } = row;
  const original = baselineDue ?? due;
  if (original !== null && due !== null) {
    fill(first(start), last(original < due ? original : due), signs.bar);
    if (due > original) fill(last(original) + 1, last(due), signs.slip);
    if (due !== original) drawn[last(original)] = signs.original;
    drawn[last(due)] = signs.due;
  }
  const taken = new Set([
    ...(due === null ? [] : [last(due)]),
    ...(due === original ? [] : [last(original as string)]),
  ]);
  for (const mark of row.marks) {
    const [cell, start] = [last(mark.day), Math.floor(Math.floor(scale.at(mark.day)) * perMonth)];
    let place = cell;
    // Two dates of one month stand side by side where the month has more than one column.
    while (taken.has(place) && place > start && place > 0) place -= 1;
    if (taken.has(place)) continue;
    taken.add(place);
    drawn[place] = mark.met ? signs.met : signs.unmet;
  }
  return runs(drawn, (sign) => (sign === signs.asOf ? "asOf" : sign === signs.blank ? "blank" : "bar"));
}

function runs(drawn: readonly string[], kindOf: (sign: string) => MonthCells["kind"]): MonthCells[] {
  const found: { text: string; kind: MonthCells["kind"] }[] = [];
  for (const sign of drawn) {
    const kind = kindOf(sign);
    const before = found.at(-1);
    if (before !== undefined && before.kind === kind) before.text += sign;
    else found.push({ text: sign, kind });
  }
  return found;
}

/** The lines over the columns: years, and months by as much of their names as there is room for. */
export function monthHeads(scale: TimelineScale, perMonth: number, cells: number): string[] {
  const years = new Array<string>(cells + 4).fill(" ");
  let free = 0;
  scale.named.forEach(({ year, month }, at) => {
    const place = Math.floor(at * perMonth);
    if ((month !== 1 && at !== 0) || place < free || place + 4 > cells) return;
    for (let n = 0; n < 4; n += 1) years[place + n] = String(year)[n] as string;
    free = place + 5;
  });
  const yearLine = years.join("").trimEnd();
  if (perMonth < 1) return [yearLine];
  const letters = perMonth >= 4 ? 3 : 1;
  return [
    yearLine,
    scale.named
      .map(({ name }) => name.slice(0, letters).padEnd(perMonth))
      .join("")
      .trimEnd(),
  ];
}
