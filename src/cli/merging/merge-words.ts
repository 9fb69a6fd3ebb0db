import type { Merged } from "../../edit/merge-action.ts";
import { count, list } from "../../views/words.ts";

type MergedByMeaning = Extract<Merged, { ok: true }>;

/** What a merge took from where, in words: `1 entry of ours and 2 entries of theirs kept; timescale from theirs`. */
export function mergeWords({ added, taken, conflicts }: MergedByMeaning): string {
  const kept = [
    ...(added.ours > 0 ? [`${count(added.ours, "entry", "entries")} of ours`] : []),
    ...(added.theirs > 0 ? [`${count(added.theirs, "entry", "entries")} of theirs`] : []),
  ];
  const parts = [
    ...(kept.length > 0 ? [`${list(kept)} kept`] : []),
    ...(taken.length > 0 ? [`${list(taken)} from theirs`] : []),
  ];
  return (
    parts.join("; ") || (conflicts > 0 ? "nothing to take from theirs beside what is disputed" : "both say the same")
  );
}

/** What people have to decide, in words: `both sides changed owners and the entry of 2018-10-05`. */
export function disputedWords({ disputed }: MergedByMeaning): string {
  return `both sides changed ${list([...new Set(disputed)])}`;
}
