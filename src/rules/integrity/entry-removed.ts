import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { ENTRY_REMOVED } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import { pairActions } from "../../core/pair-files.ts";
import { sayValue } from "../../core/say-value.ts";
import { pairEntries } from "../../schedule/pair-entries.ts";
import { quotable, withheldNotes } from "../../schedule/withheld-notes.ts";
import type { IntegrityRule } from "../rule.ts";
import { referenceTo } from "./entry-changed.ts";

/** PLAN502: an entry of the plan before that is not there any more. Its value is the entry's date. */
export const entryRemoved: IntegrityRule = {
  info: ENTRY_REMOVED,
  *check(before, after) {
    const withheld = withheldNotes(before, after);
    for (const pair of pairActions(before, after).pairs) {
      for (const { entry, index } of pairEntries(pair.before, pair.after).removed) {
        const reference = referenceTo(pair.before.progress, index);
        yield finding({
          rule: ENTRY_REMOVED,
          message: `${pair.after.id}: the entry of ${formatDay(entry.date)} was removed (${sayEntry(quotable(entry, withheld))})`,
          help: `Put it back. If it was wrong or never meant to be there, void it, so that both stay: plan correct ${pair.after.id} ${reference} --void --note …`,
          place: { path: pair.after.path, keys: ["progress"], at: "key" },
          action: pair.after.id,
          value: reference,
        });
      }
    }
  },
};

function sayEntry(entry: Entry): string {
  const said = Object.entries(entry).filter(
    ([key, value]) =>
      key !== "date" && key !== "public" && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  if (said.length === 0) return "it held only its date";
  return said.map(([key, value]) => `${key}: ${sayValue(value)}`).join(", ");
}
