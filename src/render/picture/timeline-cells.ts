import type { MarkState, Stretch, Timeline, TimelineRow } from "../../views/content.ts";
import type { TimelineScale } from "./timeline-scale.ts";

/** What stands in one cell of a row: a part of its line, or a mark on it. */
export type TimelineCell = Stretch["kind"] | MarkState | "due" | "first-due" | "done" | "as-of" | "blank";

interface Width {
  readonly cells: number;
  /** How many each month has; below 1 where several months share one. */
  readonly perMonth: number;
}

/** A row cell by cell, for formats that draw with characters or table cells: its line, and the marks that stand on it. */
export function timelineCells(
  row: TimelineRow,
  timeline: Timeline,
  scale: TimelineScale,
  { cells, perMonth }: Width,
): readonly TimelineCell[] {
  const drawn = new Array<TimelineCell>(cells).fill("blank");
  const within = (at: number): number => Math.min(cells - 1, Math.max(0, at));
  const first = (day: string): number => within(Math.floor(scale.at(day) * perMonth));
  const last = (day: string): number => within(Math.ceil(scale.after(day) * perMonth) - 1);
  const isDrawn = (day: string): boolean => day >= timeline.from && day <= timeline.to;

  for (const { kind, from, to } of row.stretches) {
    if (from > timeline.to || to < timeline.from) continue;
    // What follows another stretch begins in the next cell, unless all of it lies in one.
    const follows = kind !== "planned" && kind !== "worked";
    const start = follows ? within(Math.min(Math.ceil(scale.at(from) * perMonth), last(to))) : first(from);
    for (let at = start; at <= last(to); at += 1) drawn[at] = kind;
  }
  const asOf = isDrawn(timeline.asOf) ? last(timeline.asOf) : -1;
  if (isThin(drawn[asOf])) drawn[asOf] = "as-of";

  const taken = new Set<number>();
  const put = (day: string, mark: TimelineCell): void => {
    if (!isDrawn(day)) return;
    const start = Math.floor(Math.floor(scale.at(day)) * perMonth);
    let place = last(day);
    // Two dates of one month stand side by side where the month has more than one cell.
    while (taken.has(place) && place > start && place > 0) place -= 1;
    if (taken.has(place)) return;
    taken.add(place);
    drawn[place] = mark;
  };
  const { baselineDue, due, done, stretches } = row;
  // How late it is must be seen, also where that is less than a cell.
  const late = stretches.find(({ kind }) => kind === "late");
  if (late !== undefined && due !== null && last(late.to) === last(due) && done === null) taken.add(last(due));
  const dated: readonly (readonly [string | null, TimelineCell])[] = [
    [done, "done"],
    [due, "due"],
  ];
  // The later of two in one month stands behind the other; where there is room for one, that it is done.
  const isEarly = done !== null && due !== null && done <= due && perMonth >= 2;
  for (const [day, mark] of isEarly ? dated.toReversed() : dated) if (day !== null) put(day, mark);
  if (baselineDue !== null && baselineDue !== due) put(baselineDue, "first-due");
  for (const { day, state } of row.marks) put(day, state);
  return drawn;
}

function isThin(cell: TimelineCell | undefined): boolean {
  return cell === "blank" || cell === "planned" || cell === "moved" || cell === "expected";
}
