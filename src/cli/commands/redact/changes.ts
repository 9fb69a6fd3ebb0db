import { formatDay, type PlanDate } from "../../../calendar/plan-date.ts";
import type { Change } from "../../../edit/change.ts";
import { refused } from "../../exit-code.ts";
import { type FoundEntry, requireLater } from "../../recording/find-entry.ts";

/** What stands in place of a note that was taken out. */
const REDACTED = "[redacted]";

/**
 * The changes that take the note out of an entry and say who did so, when and why.
 *
 * @throws CannotRun where there is no note, or it was taken out already
 */
export function redactChanges(
  found: FoundEntry,
  { date, by, reason }: { readonly date: PlanDate; readonly by: string; readonly reason: string },
): readonly Change[] {
  const { entry, index, reference } = found;
  requireLater(found, date, "redacted");
  if (entry.redacted !== null) {
    throw refused(
      `the entry of ${formatDay(entry.date)} was redacted already, on ${formatDay(entry.redacted.date)}`,
      "What git history still holds is not taken out by redacting again.",
    );
  }
  if (entry.note === null) {
    throw refused(
      `the entry of ${formatDay(entry.date)} has no note to take out`,
      `Only notes are redacted. What is wrong in another field is corrected: plan correct … ${reference}`,
    );
  }
  return [
    { kind: "set", keys: ["progress", index, "note"], value: REDACTED },
    { kind: "set", keys: ["progress", index, "redacted"], value: { date, by, reason } },
  ];
}

/** What redacting does not do, and how to go about it. */
export const HISTORY_STILL_HOLDS: readonly string[] = [
  "Git history still holds the text: every commit before this one, every clone, and every host of one.",
  "To take it out there too, ask your data protection officer first. Then, with all work merged and in a fresh clone: “git filter-repo --replace-text FILE”, where FILE holds the text (TEXT==>[redacted]); force-push every branch and tag; have the host drop its caches and pull requests, and everybody clone anew.",
];
