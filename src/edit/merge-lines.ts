import { conflictSides } from "./conflict-sides.ts";
import { lostEntries } from "./lost-entries.ts";
import type { LineMerge, LinesMerged, Texts } from "./merge-action.ts";
import { UNKNOWN } from "./merge-data.ts";
import { readVersion } from "./merge-texts.ts";

/**
 * Merges two versions of a file line by line, for what cannot be merged by its meaning. Lines that git takes from one
 * side may belong to an entry of the other (its date under their note). So where the result, whichever side is taken in
 * its conflicts, cannot be read though each version can, or an entry is missing from it, whatever differs between the
 * two sides is marked as a conflict instead: then each side is there whole.
 */
export function mergeByLines({ path, base, ours, theirs }: Texts, mergeLines: LineMerge): LinesMerged {
  const merged = mergeLines(base === UNKNOWN ? null : base, ours, theirs);
  const before = base === UNKNOWN ? null : readVersion(path, base);
  const [mine, yours] = [readVersion(path, ours), readVersion(path, theirs)];
  if (mine === null || yours === null || before === null) return merged;
  const results = sidesOf(merged.text).map((text) => readVersion(path, text));
  const readable = results.filter((it) => it !== null).map(({ entries }) => entries);
  const whole = readable.length === results.length;
  const lost = whole ? lostEntries(before.entries, mine.entries, yours.entries, readable) : [];
  return whole && lost.length === 0 ? merged : mergeLines(null, ours, theirs);
}

function sidesOf(text: string): readonly string[] {
  const sides = conflictSides(text);
  return sides === null || "broken" in sides ? [text] : [sides.ours, sides.theirs];
}
