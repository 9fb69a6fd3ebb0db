import type { Change } from "./change.ts";
import { named } from "./find.ts";
import type { Disagreement } from "./merge-data.ts";

/** What a change is about, in words: `source pages`. */
export function nameOf(change: Change): string {
  return change.kind === "add-entry" ? "an entry" : named(change.keys);
}

/** What both sides say differently, in words: `owners`, `the entry of 2018-10-05`. */
export function wordsOf({ keys, theirs, base }: Disagreement): string {
  if (keys[0] !== "progress") return named(keys);
  const entries = [theirs, base].map((it) =>
    it?.kind === "add-entry" ? it.entry : it?.kind === "set" ? it.value : null,
  );
  const [date] = entries.map((it) => (it as { date?: unknown } | null)?.date).filter((it) => it !== undefined);
  return `the entry of ${date}`;
}
