import type { Entry } from "../core/action.ts";

/** What the `corrects` of an entry comes to: the entry that it voids, or why it voids none. */
export type Correction =
  | { readonly kind: "entry"; readonly index: number }
  /** The action has no such entry. */
  | { readonly kind: "missing" }
  /** It names itself, or an entry that by its own correction leads back to it. */
  | { readonly kind: "ring" };

/** For each entry of an action, in the order of the file, what it corrects; null where it corrects nothing. */
export function correctionsOf(progress: readonly Entry[]): readonly (Correction | null)[] {
  const targets = targetsOf(progress);
  const rings = ringsIn(targets);
  return targets.map((target, index) => {
    if (progress[index]?.corrects == null) return null;
    if (target === null) return { kind: "missing" };
    return rings.has(index) ? { kind: "ring" } : { kind: "entry", index: target };
  });
}

/** The places in `progress` of the entries that a correction voids, each with the place of its (last) correction. */
export function voidedEntries(progress: readonly Entry[]): ReadonlyMap<number, number> {
  if (progress.every((entry) => entry.corrects === null)) return NONE;
  const voided = new Map<number, number>();
  correctionsOf(progress).forEach((it, index) => {
    if (it?.kind === "entry") voided.set(it.index, index);
  });
  return voided;
}

const NONE: ReadonlyMap<number, number> = new Map();

function targetsOf(progress: readonly Entry[]): readonly (number | null)[] {
  const byDay = new Map<string, number[]>();
  progress.forEach(({ date }, index) => {
    const same = byDay.get(date);
    if (same === undefined) byDay.set(date, [index]);
    else same.push(index);
  });
  return progress.map(({ corrects }) => corrects && (byDay.get(corrects.date)?.[corrects.nth - 1] ?? null));
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
