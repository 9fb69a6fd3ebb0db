import type { ConflictLabels } from "../../../src/edit/merge/conflicts.ts";
import type { UNKNOWN } from "../../../src/edit/merge/merge-fields.ts";
import { type Merged, mergeByMeaning } from "../../../src/edit/merge/merge-file.ts";
import { mergeFile } from "../../../src/io/git/merge.ts";
import { GIT_ENV } from "../../support/git.ts";

export const PATH = "actions/1.1.1-an-action.md";
export const LABELS: ConflictLabels = { ours: "ours", theirs: "theirs", base: null };

/** Git's own merge of lines. */
export function mergeLines(base: string | null, ours: string, theirs: string) {
  const names = { ours: "ours", base: "before both", theirs: "theirs" };
  const merged = mergeFile("/", { ours, base, theirs }, "merge", names, GIT_ENV);
  if (!merged.ok) throw new Error(merged.problem);
  return { text: merged.content.toString(), conflicts: merged.conflicts };
}

export function merge(base: string | typeof UNKNOWN, ours: string, theirs: string, path = PATH): Merged {
  return mergeByMeaning({ path, base, ours, theirs }, mergeLines, LABELS);
}

/** The merged text. Fails the test where there is none, or it has conflicts. */
export function clean(base: string | typeof UNKNOWN, ours: string, theirs: string, path = PATH): string {
  const merged = merge(base, ours, theirs, path);
  if (!merged.ok) throw new Error(merged.why);
  if (merged.conflicts > 0) throw new Error(merged.text);
  return merged.text;
}

/** The text with conflicts in it. Fails the test where there are none. */
export function disputed(
  base: string | typeof UNKNOWN,
  ours: string,
  theirs: string,
  labels: ConflictLabels = LABELS,
): string {
  const merged = mergeByMeaning({ path: PATH, base, ours, theirs }, mergeLines, labels);
  if (!merged.ok) throw new Error(merged.why);
  if (merged.conflicts === 0) throw new Error(`no conflict:\n${merged.text}`);
  return merged.text;
}

/** An action's text: fields, entries, a body. */
export function action(fields: string, entries = "", body = "\nDo it.\n"): string {
  return `---\nid: 1.1.1\ntitle: An action\n${fields}${entries === "" ? "" : `progress:\n${entries}`}---\n${body}`;
}

export function entry(date: string, note: string, more = ""): string {
  return `  - date: ${date}\n    by: director\n${more}    note: ${note}\n`;
}
