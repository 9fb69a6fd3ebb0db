import type { PlanDate } from "../calendar/plan-date.ts";
import type { Entry } from "../core/action.ts";
import { correctionsOf, voidedEntries } from "./corrections.ts";
import type { HistoryEntry } from "./scheduled-plan.ts";

/**
 * An action's entries in the order in which they count: by date, equal dates in order of writing. A correction voids the
 * entry that it names, for every date, and takes that entry's date and place; both stay in the list. A correction that
 * leads back to itself corrects nothing and keeps its own date.
 */
export function historyOf(progress: readonly Entry[]): readonly HistoryEntry[] {
  if (progress.length === 0) return NOTHING;
  const voidedBy = voidedEntries(progress);
  if (voidedBy.size === 0 && isInOrder(progress)) {
    return progress.map((entry, index) => ({ entry, index, counts: entry.date, voidedBy: null }));
  }
  const roots = voidedBy.size === 0 ? null : rootsOf(progress);
  return progress
    .map((entry, index) => {
      const root = roots?.[index] ?? index;
      const counts = (progress[root] as Entry).date;
      return { root, item: { entry, index, counts, voidedBy: voidedBy.get(index) ?? null } };
    })
    .sort((a, b) => compare(a.item.counts, b.item.counts) || a.root - b.root || a.item.index - b.item.index)
    .map(({ item }) => item);
}

const NOTHING: readonly HistoryEntry[] = [];

/** Those of a history that count by the as-of day. */
export function countingBy(history: readonly HistoryEntry[], asOf: PlanDate): readonly HistoryEntry[] {
  let counting = history.length;
  while (counting > 0 && (history[counting - 1] as HistoryEntry).counts > asOf) counting -= 1;
  return counting === history.length ? history : history.slice(0, counting);
}

/** As nearly all are: then nothing is to be sorted. */
function isInOrder(progress: readonly Entry[]): boolean {
  for (let at = 1; at < progress.length; at += 1) {
    if ((progress[at] as Entry).date < (progress[at - 1] as Entry).date) return false;
  }
  return true;
}

/** For each entry the first of those that corrections lead back to: itself where it corrects nothing. */
function rootsOf(progress: readonly Entry[]): readonly number[] {
  const corrections = correctionsOf(progress);
  const roots: number[] = [];
  for (let start = 0; start < progress.length; start += 1) {
    const chain: number[] = [];
    let at = start;
    for (let next = corrections[at]; roots[at] === undefined && next?.kind === "entry"; next = corrections[at]) {
      chain.push(at);
      at = next.index;
    }
    const root = roots[at] ?? at;
    for (const index of [...chain, at]) roots[index] = root;
  }
  return roots;
}

function compare(a: PlanDate, b: PlanDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
