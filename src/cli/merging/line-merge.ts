import type { ConflictLabels } from "../../edit/conflict-text.ts";
import type { LineMerge } from "../../edit/merge-action.ts";
import { conflictStyle, mergeFile } from "../../io/git-merge-file.ts";
import { given } from "../base.ts";
import type { Session } from "../session.ts";

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
      const merged = given(mergeFile(cwd, { ours, base, theirs }, style, { ...names, base: BEFORE }, env));
      return { text: merged.content.toString(), conflicts: merged.conflicts };
    },
  };
}
