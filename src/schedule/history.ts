import type { PlanDate } from "../calendar/plan-date.ts";
import type { Entry } from "../core/action.ts";
import { groupBy } from "../core/group-by.ts";
import type { HistoryEntry } from "./scheduled-plan.ts";

/**
 * An action's entries in the order in which they count: by date, equal dates in order of writing. A correction voids the
 * entry that it names, for every date, and takes that entry's date and place; both stay in the list. A correction that
 * leads back to itself corrects nothing and keeps its own date; one that takes back what is not its author's voids only itself.
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

/** What the `corrects` of an entry comes to: the entry that it voids, or why it voids none. */
export type Correction =
  | { readonly kind: "entry"; readonly index: number }
  /** The action has no such entry. */
  | { readonly kind: "missing" }
  /** It names itself, or an entry that by its own correction leads back to it. */
  | { readonly kind: "ring" }
  /** What a body decided or somebody assured, and it speaks for neither: it voids nothing, and counts for nothing. */
  | { readonly kind: "not-theirs"; readonly index: number };

/** For each entry of an action, in the order of the file, what it corrects; null where it corrects nothing. */
export function correctionsOf(progress: readonly Entry[]): readonly (Correction | null)[] {
  const targets = targetsOf(progress);
  const rings = ringsIn(targets);
  return targets.map((target, index) => {
    if (progress[index]?.corrects == null) return null;
    if (target === null) return { kind: "missing" };
    if (rings.has(index)) return { kind: "ring" };
    const isTheirs = mayTakeBack(progress[index] as Entry, progress[target] as Entry);
    return { kind: isTheirs ? "entry" : "not-theirs", index: target };
  });
}

/**
 * Whether one entry may correct another. What a body decided is corrected in the name of a body, with the minute; an
 * assurance, passed or failed, by the person who gave it too. All else anybody may put right.
 */
function mayTakeBack({ by, decision }: Entry, was: Entry): boolean {
  const isDecided = by != null && by === decision?.body && decision.ref !== null;
  if (was.decision != null) return isDecided;
  if (was.status !== "assured" && was.assurance !== "failed") return true;
  return isDecided || (by != null && by === was.by);
}

/**
 * The places in `progress` of the entries that a correction voids, each with the place of its (last) correction; one that
 * corrects what is not its author's has its own.
 */
export function voidedEntries(progress: readonly Entry[]): ReadonlyMap<number, number> {
  if (progress.every((entry) => entry.corrects === null)) return NONE;
  const voided = new Map<number, number>();
  correctionsOf(progress).forEach((it, index) => {
    if (it?.kind === "entry") voided.set(it.index, index);
    if (it?.kind === "not-theirs") voided.set(index, index);
  });
  return voided;
}

const NONE: ReadonlyMap<number, number> = new Map();

function targetsOf(progress: readonly Entry[]): readonly (number | null)[] {
  const byDay = groupBy(progress.entries(), ([, { date }]) => date);
  return progress.map(({ corrects }) => corrects && (byDay.get(corrects.date)?.[corrects.nth - 1]?.[0] ?? null));
}

/** Those from which the targets lead back to where they began. Each is walked once, however long the chain. */
function ringsIn(targets: readonly (number | null)[]): ReadonlySet<number> {
  const rings = new Set<number>();
  const walkOf = new Map<number, number>();
  for (let start = 0; start < targets.length; start += 1) {
    let at: number | null = start;
    while (at !== null && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = targets[at] ?? null;
    }
    if (at === null || walkOf.get(at) !== start) continue;
    for (let on: number | null = at; on !== null && !rings.has(on); on = targets[on] ?? null) rings.add(on);
  }
  return rings;
}
