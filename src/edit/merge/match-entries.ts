import { sameData } from "../../text/equality.ts";
import type { Fields } from "../change.ts";

/** What became of the entries of one list in another. */
export interface Matched {
  /** For each entry of the first list its place in the second; null where it is there no more. */
  readonly placeOf: readonly (number | null)[];
  /** Places in the second list of what was not in the first. */
  readonly added: readonly number[];
}

/**
 * Finds the entries of an earlier list again in a later one: word for word, and then, among those of the same day that
 * are left, by how many fields still say the same. Entries have no name of their own, so one that got another date is a
 * new one.
 */
export function matchEntries(before: readonly Fields[], after: readonly Fields[]): Matched {
  const placeOf: (number | null)[] = before.map(() => null);
  const taken = new Set<number>();
  const take = (index: number, place: number | null): void => {
    placeOf[index] = place;
    if (place !== null) taken.add(place);
  };
  before.forEach((entry, index) => {
    take(
      index,
      firstFree(after, taken, (one) => sameData(one, entry)),
    );
  });
  before.forEach((entry, index) => {
    if (placeOf[index] === null) take(index, mostAlike(entry, after, taken));
  });
  return { placeOf, added: after.flatMap((_, place) => (taken.has(place) ? [] : [place])) };
}

function firstFree(entries: readonly Fields[], taken: ReadonlySet<number>, is: (entry: Fields) => boolean) {
  const place = entries.findIndex((one, at) => !taken.has(at) && is(one));
  return place === -1 ? null : place;
}

function mostAlike(entry: Fields, entries: readonly Fields[], taken: ReadonlySet<number>): number | null {
  let best: { place: number; alike: number } | null = null;
  for (const [place, one] of entries.entries()) {
    if (taken.has(place) || one["date"] !== entry["date"]) continue;
    const alike = Object.keys(entry).filter((key) => sameData(entry[key], one[key])).length;
    if (best === null || alike > best.alike) best = { place, alike };
  }
  return best?.place ?? null;
}
