import type { ConflictLabels } from "../../../edit/merge/conflicts.ts";
import type { LineMerge, Merged } from "../../../edit/merge/merge-file.ts";
import { conflictStyle, mergeFile } from "../../../io/git/merge.ts";
import { count, list } from "../../../views/words.ts";
import { orCannotRun } from "../../exit-code.ts";
import type { Session } from "../../session/session.ts";

/** What stands beside the marks where nothing else is known. */
export const SIDES = { ours: "ours", theirs: "theirs" } as const;
/** As in what `plan check` says of it. */
export const BEFORE = "before both";

/** How texts are merged line by line in the folder that the command was started in, and what their marks say. */
export interface LineMerging {
  readonly mergeLines: LineMerge;
  readonly labels: ConflictLabels;
}

/** Git's own merge of lines, with conflicts shown as the user has set it. `CannotRun` where git cannot do it. */
export function lineMerging(
  { cwd, env }: Session,
  names: { readonly ours: string; readonly theirs: string },
): LineMerging {
  const style = conflictStyle(cwd, env);
  return {
    labels: { ...names, base: style === "merge" ? null : BEFORE },
    mergeLines: (base, ours, theirs) => {
      const merged = orCannotRun(mergeFile(cwd, { ours, base, theirs }, style, { ...names, base: BEFORE }, env));
      return { text: merged.content.toString(), conflicts: merged.conflicts };
    },
  };
}

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
