import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { ENTRY_CHANGED } from "../../core/catalogue/integrity.ts";
import { type Diagnostic, finding } from "../../core/diagnostic.ts";
import { pairActions } from "../../core/pair-files.ts";
import { sayChange } from "../../core/say-value.ts";
import { type ChangedEntry, type PairedEntries, pairEntries } from "../../schedule/pair-entries.ts";
import { quotable, withheldNotes } from "../../schedule/withheld-notes.ts";
import { sameValue } from "../../text/equality.ts";
import type { IntegrityRule } from "../rule.ts";
import { decidedAnother } from "./decided-another.ts";

/** PLAN501: an entry of the plan before that says something else now. Its value is the entry's date and fields. */
export const entryChanged: IntegrityRule = {
  info: ENTRY_CHANGED,
  *check(before, after) {
    const withheld = withheldNotes(before, after);
    for (const pair of pairActions(before, after).pairs) {
      const entries = pairEntries(pair.before, pair.after);
      for (const { before: was, after: is, fields } of entries.changed) {
        const what = whatChanged(quotable(was.entry, withheld), quotable(is.entry, withheld), fields);
        const help = `Put it back as it was, and add an entry with “corrects: ${reference(pair, was.index)}” and a note that says what was wrong.`;
        yield changed(pair, was.index, is.index, what, help, fields.join(", "));
      }
      for (const { before: was, after: is } of movedInADay(pair.before.progress, entries)) {
        const what = "it stands before one that it followed on the same day, so that the other one counts last";
        yield changed(pair, was, is, what, "Put the entries of that day back in their order.", "order");
      }
      const { approvers } = before.info;
      for (const it of decidedAnother(pair.before.progress, pair.after.progress, entries, approvers)) {
        const what = `it decided ${it.was}, and decides ${it.is} by what was put in before it`;
        const help =
          "Date a new request after the decision, and have it decided for itself. A correction of what was decided says so with the decision in its own entry.";
        yield changed(pair, it.decision, it.request, what, help, "decides");
      }
    }
  },
};

type Pair = ReturnType<typeof pairActions>["pairs"][number];

function changed(pair: Pair, was: number, is: number, what: string, help: string, aspect: string): Diagnostic {
  const day = formatDay((pair.before.progress[was] as Entry).date);
  return finding({
    rule: ENTRY_CHANGED,
    message: `${pair.after.id}: the entry of ${day} was changed: ${what}`,
    help,
    place: { path: pair.after.path, keys: ["progress", is] },
    action: pair.after.id,
    value: `${reference(pair, was)}: ${aspect}`,
  });
}

function reference({ before }: Pair, index: number): string {
  return referenceTo(before.progress, index);
}

function whatChanged(before: Entry, after: Entry, fields: ChangedEntry["fields"]): string {
  return fields
    .map((field) => {
      const [one, other] = [before[field], after[field]];
      if (field === "corrects" && sameValue(one, other)) return `${field}, which now names another entry of that day`;
      return `${field} (${sayChange(one, other)})`;
    })
    .join(", ");
}

/** How a correction names the entry: its day, and which one of that day where it is not the first. */
export function referenceTo(progress: readonly Entry[], index: number): string {
  const { date } = progress[index] as Entry;
  const nth = progress.slice(0, index + 1).filter((entry) => entry.date === date).length;
  return nth === 1 ? date : `${date}/${nth}`;
}

/** What an entry sets, so that of two on one day the later counts. Words, evidence and what was met add up in any order. */
const SETS = ["status", "assurance", "due", "decision", "owners", "forecast", "confidence", "review"] as const;

/**
 * Entries that were put before one that they followed on the same day. Between days order is only how they are
 * written; within a day it decides what counts last: complete and then reopened, or reopened and then complete. An entry that was edited as
 * well is told of for that.
 *
 * @returns places in the list after, each with its place in the list before
 */
function* movedInADay(
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
