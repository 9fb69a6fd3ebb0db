import type { Entry } from "../../core/action.ts";
import type { PairedEntries } from "../../schedule/pair-entries.ts";

/** What an entry sets, so that of two on one day the later counts. Words, evidence and what was met add up in any order. */
const SETS = ["status", "assurance", "due", "decision", "owners", "forecast", "confidence", "review"] as const;

/**
 * Entries that were put before one that they followed on the same day. Between days order is only how they are
 * written; within a day it decides what counts last: complete and then reopened, or reopened and then complete. An entry that was edited as
 * well is told of for that.
 *
 * @returns places in the list after, each with its place in the list before
 */
export function* movedInADay(
  before: readonly Entry[],
  { kept, changed }: PairedEntries,
): Generator<{ readonly before: number; readonly after: number }> {
  const edited = new Set(changed.map((it) => it.before.index));
  const last = new Map<string, number>();
  for (const [index, entry] of before.entries()) {
    const at = edited.has(index) ? undefined : kept.get(index);
    if (at === undefined || (entry.measured.length === 0 && SETS.every((field) => entry[field] === null))) continue;
    const latest = last.get(entry.date) ?? -1;
    if (at < latest) yield { before: index, after: at };
    else last.set(entry.date, at);
  }
}
