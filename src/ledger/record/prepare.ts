import type { SourceTree } from "../../core/source-file.ts";
import type { Change } from "../../edit/change.ts";
import { editText } from "../../edit/edit-text.ts";
import { noProgress, type OnProgress } from "../../io/console/progress.ts";
import { type Judged, partByAge } from "../../rules/judge.ts";
import { repeatedEntry } from "../../rules/record/repeated-entry.ts";
import type { CheckDays } from "../../rules/rule.ts";
import { stale } from "../../rules/schedule/stale.ts";
import { checkChange } from "../check/check.ts";
import type { LoadedPlan } from "../open.ts";
import { reload } from "../reload.ts";

/** What is to become of a file of the plan: changes within it, or a text as a whole (a new file, or one edited by hand). */
export type FileChange =
  | { readonly kind: "changes"; readonly changes: readonly Change[] }
  | { readonly kind: "text"; readonly text: string }
  /** A file that was never committed is taken away again. */
  | { readonly kind: "removal" };

/** A file before and after. */
export interface Rewritten {
  /** From the plan's folder, with `/`. */
  readonly path: string;
  /** Null where there was no file. */
  readonly before: string | null;
  /** Null where there is none any more. */
  readonly after: string | null;
}

/** A change of the ledger that is worked out, and as yet nowhere written. */
export type Prepared =
  | {
      readonly ok: true;
      /** Only the files that differ. */
      readonly files: readonly Rewritten[];
      /** The plan as it would stand. */
      readonly loaded: LoadedPlan;
      /** What the change would introduce, by the rules and the standards that the plan had before. */
      readonly introduced: readonly Judged[];
      /** Whether it must not be written: one of these is an error in the record. */
      readonly forbidden: boolean;
    }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/** The finding that a change is for: it is none here. Who reviews the change still has it from `plan check --since`. */
export interface Intended {
  readonly code: string;
  /** The value that the finding names. */
  readonly value: string;
}

/** What a change may do that would be a fault in any other. */
export interface Allowances {
  readonly intended?: Intended | null;
  /** As what the ledger was last committed, where the change takes back what came since: it alone has to be kept whole. */
  readonly since?: LoadedPlan | null;
}

/**
 * Works out a change of the ledger: the new texts, the plan that they make, and what `plan check` would find in it that
 * it does not find now. Errors count as of the day asked about and as of today, so that no day can be chosen on which a
 * fault does not show yet; what was there before counts on neither. Pure.
 *
 * @param tree what `loaded` was made of
 * @param changes by path from the plan's folder
 */
export function prepareRecord(
  loaded: LoadedPlan,
  tree: SourceTree,
  changes: ReadonlyMap<string, FileChange>,
  days: CheckDays,
  onProgress: OnProgress = noProgress,
  { intended = null, since = null }: Allowances = {},
): Prepared {
  const files: Rewritten[] = [];
  for (const [path, change] of changes) {
    onProgress("Working out", files.length, changes.size);
    const before = loaded.texts.get(path) ?? null;
    const made = change.kind === "changes" ? edited(path, before, change.changes) : whole(change);
    if (!made.ok) return made;
    if (made.text !== before) files.push({ path, before, after: made.text });
  }
  const after = reload(loaded, tree, new Map(files.map((file) => [file.path, file.after])), onProgress);
  const found = introducedBy(after, since ?? loaded, days, onProgress).filter((it) => !isIntended(it, intended));
  const introduced = since === null ? found : partByAge(found, introducedBy(loaded, since, days, onProgress)).fresh;
  return {
    ok: true,
    files,
    loaded: after,
    introduced,
    forbidden: introduced.some(stops),
  };
}

function whole(change: Exclude<FileChange, { kind: "changes" }>): { readonly ok: true; readonly text: string | null } {
  return { ok: true, text: change.kind === "text" ? change.text : null };
}

function edited(path: string, before: string | null, changes: readonly Change[]) {
  if (before !== null) return editText(path, before, changes);
  return {
    ok: false as const,
    problem: `there is no file ${path} that could be read`,
    help: "Mend it, then try again.",
  };
}

function introducedBy(
  after: LoadedPlan,
  before: LoadedPlan,
  { asOf, now }: CheckDays,
  onProgress: OnProgress,
): readonly Judged[] {
  const findings = checkChange(after, before, { asOf, now }, onProgress).findings.filter((it) => !isStaleness(it));
  if (asOf === now || findings.some(stops)) return findings;
  return [...findings, ...checkChange(after, before, { asOf: now, now }, onProgress).findings.filter(stops)];
}

/** An error in the record; and what is recorded twice, of which nobody but the reader of a file can say that it was meant. */
function stops({ severity, diagnostic }: Judged): boolean {
  return (severity === "error" && !diagnostic.rule.aboutWork) || diagnostic.rule === repeatedEntry.info;
}

function isIntended({ diagnostic }: Judged, intended: Intended | null): boolean {
  return diagnostic.rule.code === intended?.code && diagnostic.value === intended.value;
}

/** What is recorded makes nothing stale: where the last word is still an old one, only the day has another date. */
function isStaleness({ diagnostic }: Judged): boolean {
  return diagnostic.rule === stale.info;
}
