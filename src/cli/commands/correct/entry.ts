import { formatDay } from "../../../calendar/plan-date.ts";
import type { Action } from "../../../core/action.ts";
import type { Fields } from "../../../edit/change.ts";
import { voidedEntries } from "../../../schedule/history.ts";
import { list } from "../../../views/words.ts";
import { CannotRun, refused } from "../../exit-code.ts";
import { asWritten, entryOf } from "../../recording/entry-as-written.ts";
import { type FoundEntry, requireLater } from "../../recording/find-entry.ts";
import type { Built, Statement } from "../../recording/request.ts";

/** What is to stand in place of what an entry says. */
interface Correction {
  /** The fields as they should have been. */
  readonly fields: Fields;
  /** The names of fields that should not have been there. */
  readonly without: readonly string[];
  /** The entry should not have been there at all. */
  readonly void: boolean;
}

/**
 * The entry that corrects another: it voids that one, so it says again all that was right in it, but for its note,
 * which stays in the record where it is.
 *
 * @throws CannotRun where the entry is corrected already, has no field of those to leave out, or nothing is said to be wrong
 */
export function correctEntry(
  action: Action,
  found: FoundEntry,
  { fields, without, void: voids }: Correction,
  { date, by, note }: Statement,
): Built {
  const { reference, entry, index } = found;
  requireLater(found, date, "corrected");
  const correctedBy = voidedEntries(action.progress).get(index);
  if (correctedBy !== undefined) {
    const day = action.progress[correctedBy]?.date ?? date;
    throw refused(
      `the entry of ${formatDay(entry.date)} was corrected already, by that of ${formatDay(day)}`,
      `Correct that one: plan correct ${action.id} ${day} …`,
    );
  }
  const { by: _by, note: _note, ...was } = asWritten(entry);
  const missing = without.filter((name) => !(name in was));
  if (missing.length > 0) {
    throw new CannotRun(
      `the entry of ${formatDay(entry.date)} has no ${list(missing)} to leave out`,
      Object.keys(was).length === 0 ? "It has only a note." : `It has ${list(Object.keys(was))}.`,
    );
  }
  const changes = Object.keys(fields).length + without.length;
  if (voids ? changes > 0 : changes === 0) throw nothingOrAll(action.id, reference, voids);
  const replaced = new Set([...Object.keys(fields), ...without]);
  const kept = voids ? [] : Object.entries(was).filter(([name]) => !replaced.has(name));
  return {
    entry: entryOf({ ...Object.fromEntries(kept), ...fields, date, by, note, corrects: reference }),
    says: [
      voids
        ? `The entry of ${formatDay(entry.date)} counts no more. It stays in the record.`
        : `It counts in place of the entry of ${formatDay(entry.date)}, which stays in the record.`,
      ...(kept.length === 0 ? [] : [`Said again from it: ${list(kept.map(([name]) => name))}.`]),
    ],
  };
}

function nothingOrAll(id: string, reference: string, voids: boolean): CannotRun {
  const help = [
    `To say what is right: plan correct ${id} ${reference} --status …, --due …, --without FIELD`,
    `To take the whole entry back: plan correct ${id} ${reference} --void`,
  ].join("\n");
  return new CannotRun(
    voids ? "--void takes the whole entry back, so no field goes with it" : "nothing says what is right instead",
    help,
  );
}
