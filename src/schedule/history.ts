import type { PlanDate } from "../calendar/plan-date.ts";
import type { Entry, EntryReference } from "../core/action.ts";
import type { HistoryEntry } from "./scheduled-plan.ts";

/**
 * The entries that count by the as-of day, in the order in which they count: by date, equal dates in order of writing.
 * A correction voids the entry that it names, for every date, and takes that entry's date and place; both stay in the
 * list. A correction that leads back to itself corrects nothing and keeps its own date.
 */
export function historyOf(progress: readonly Entry[], asOf: PlanDate): readonly HistoryEntry[] {
  const corrected = progress.map((entry, index) => correctedBy(progress, entry, index));
  const voidedBy = new Map<number, number>();
  corrected.forEach((target, index) => {
    if (target !== null) voidedBy.set(target, index);
  });

  return progress
    .map((entry, index) => {
      const root = rootOf(corrected, index);
      const counts = (progress[root] as Entry).date;
      return { root, item: { entry, index, counts, voidedBy: voidedBy.get(index) ?? null } };
    })
    .filter(({ item }) => item.counts <= asOf)
    .sort((a, b) => compare(a.item.counts, b.item.counts) || a.root - b.root || a.item.index - b.item.index)
    .map(({ item }) => item);
}

/** The place in `progress` of the entry that a reference names, or null where there is none. */
export function findEntry(progress: readonly Entry[], reference: EntryReference): number | null {
  let nth = 0;
  for (let index = 0; index < progress.length; index += 1) {
    if (progress[index]?.date !== reference.date) continue;
    nth += 1;
    if (nth === reference.nth) return index;
  }
  return null;
}

function correctedBy(progress: readonly Entry[], entry: Entry, index: number): number | null {
  if (entry.corrects === null) return null;
  const target = findEntry(progress, entry.corrects);
  return target === null || leadsBackTo(progress, target, index) ? null : target;
}

function leadsBackTo(progress: readonly Entry[], from: number, index: number): boolean {
  const seen = new Set<number>();
  for (let at: number | null = from; at !== null && !seen.has(at); ) {
    if (at === index) return true;
    seen.add(at);
    const reference: EntryReference | null = progress[at]?.corrects ?? null;
    at = reference && findEntry(progress, reference);
  }
  return false;
}

function rootOf(corrected: readonly (number | null)[], index: number): number {
  let root = index;
  for (let next = corrected[root]; next !== null && next !== undefined; next = corrected[root]) root = next;
  return root;
}

function compare(a: PlanDate, b: PlanDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
