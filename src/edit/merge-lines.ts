import { lostEntries } from "./lost-entries.ts";
import type { LineMerge, LinesMerged, Texts } from "./merge-action.ts";
import { UNKNOWN } from "./merge-data.ts";
import { readVersion } from "./merge-texts.ts";

/**
 * Merges two versions of a file line by line, for what cannot be merged by its meaning. Where git sees no conflict but
 * the result cannot be read, though each version can, or an entry is missing from it, whatever differs between the two
 * sides is marked as a conflict instead.
 */
export function mergeByLines({ path, base, ours, theirs }: Texts, mergeLines: LineMerge): LinesMerged {
  const merged = mergeLines(base === UNKNOWN ? null : base, ours, theirs);
  if (merged.conflicts > 0) return merged;
  const before = base === UNKNOWN ? null : readVersion(path, base);
  const [mine, yours, result] = [ours, theirs, merged.text].map((text) => readVersion(path, text));
  if (!mine || !yours || !before) return merged;
  const whole = result && lostEntries(before.entries, mine.entries, yours.entries, [result.entries]).length === 0;
  return whole ? merged : mergeLines(null, ours, theirs);
}
