import { conflictSides } from "../../../edit/merge/conflicts.ts";
import { UNKNOWN } from "../../../edit/merge/merge-fields.ts";
import { type Merged, mergeByMeaning, type Texts } from "../../../edit/merge/merge-file.ts";
import { framed, frameOf, readVersion, unframed } from "../../../edit/merge/versions.ts";
import type { UnmergedVersions } from "../../../io/git/merge.ts";
import { refused } from "../../exit-code.ts";
import type { Session } from "../../session/session.ts";
import { type LineMerging, lineMerging, SIDES } from "../merge-driver/merging.ts";

/** What came of a file that an unfinished merge left with marks. */
export interface Resolved {
  readonly merged: Merged;
  /** Where the version came from that both sides began with: git, the marks themselves, or it is not known. */
  readonly base: "git" | "marks" | "unknown";
}

/**
 * Merges again, by its meaning, what a merge left with marks: from the versions that git keeps, where the file still is
 * as the merge left it; otherwise from the marks themselves, so that what was changed by hand since is not lost.
 *
 * @param shown the file's path, for messages @throws CannotRun where there are no marks, or they are out of order
 */
export function resolveMarks(
  session: Session,
  file: { readonly path: string; readonly shown: string; readonly text: string },
  versions: UnmergedVersions | null,
): Resolved {
  const { path, shown, text } = file;
  const marks = conflictSides(text);
  if (marks === null)
    throw refused(`${shown} has no marks of an unfinished merge`, "There is nothing to resolve in it.");
  if ("broken" in marks) {
    throw refused(
      `${shown}: the marks of the merge are out of order at line ${marks.broken}`,
      "Some were taken away by hand. Finish it by hand: keep what should count, delete the lines of <<<<<<<, ======= and >>>>>>>.",
    );
  }
  const merging = lineMerging(session, {
    ours: marks.names.ours || SIDES.ours,
    theirs: marks.names.theirs || SIDES.theirs,
  });
  const kept = versions && textsOf(path, text, versions);
  if (kept !== null && isAsLeft(kept, marks, merging)) {
    return { merged: mergeByMeaning(kept, merging.mergeLines, merging.labels), base: "git" };
  }
  const base: Texts["base"] = marks.base !== null && readVersion(path, marks.base) !== null ? marks.base : UNKNOWN;
  const texts: Texts = { path, base, ours: marks.ours, theirs: marks.theirs };
  const merged = mergeByMeaning(texts, merging.mergeLines, merging.labels);
  return { merged, base: base === UNKNOWN ? "unknown" : "marks" };
}

function textsOf(path: string, text: string, { base, ours, theirs }: UnmergedVersions): Texts & { base: string } {
  // In the index, lines end as the repository has them; in the file, as this machine does.
  const frame = frameOf(text);
  const asHere = (version: Buffer) => framed(unframed(version.toString(), frame, ""), frame);
  return { path, base: base === null ? "" : asHere(base), ours: asHere(ours), theirs: asHere(theirs) };
}

/** Whether the two sides that the marks show are those that a merge of these versions leaves: by lines, or by meaning. */
function isAsLeft(
  texts: Texts & { base: string },
  marks: { readonly ours: string; readonly theirs: string },
  { mergeLines, labels }: LineMerging,
): boolean {
  const byMeaning = mergeByMeaning(texts, mergeLines, labels);
  const left = [
    mergeLines(texts.base, texts.ours, texts.theirs).text,
    mergeLines(null, texts.ours, texts.theirs).text,
    byMeaning.ok ? byMeaning.text : "",
  ];
  return left
    .map(conflictSides)
    .some((it) => it && !("broken" in it) && it.ours === marks.ours && it.theirs === marks.theirs);
}
