import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { finding, fixedError } from "../../core/finding.ts";
import { pairActions } from "../../core/pair-actions.ts";
import { sameValue } from "../../core/same-value.ts";
import { sayChange } from "../../core/say-value.ts";
import { type ChangedEntry, pairEntries } from "../../schedule/pair-entries.ts";
import type { IntegrityRule } from "./integrity-rule.ts";

const info = fixedError({
  code: "PLAN501",
  name: "entry-changed",
  what: "An entry that was recorded before this change says something else now.",
  why: "The record is worth something because what was once said stays; a change would leave no trace in the papers.",
  mend: "Put the entry back as it was and add one with `corrects: <its date>` and a note. Personal data is taken out with `plan redact`: the note becomes `[redacted]` and `redacted` says who did it, when and why.",
  example: "- date: 2018-10-05\n  due: 2018-12          # it was 2018-11 before this change\n",
});

/** PLAN501: an entry of the plan before that is there with other values. Its value is the entry's date and fields. */
export const entryChanged: IntegrityRule = {
  info,
  *check(before, after) {
    for (const pair of pairActions(before, after).pairs) {
      for (const changed of pairEntries(pair.before, pair.after).changed) {
        const day = formatDay(changed.before.entry.date);
        yield finding({
          rule: info,
          message: `${pair.after.id}: the entry of ${day} was changed: ${whatChanged(changed)}`,
          help: `Put it back as it was, and add an entry with “corrects: ${referenceTo(pair.before.progress, changed.before.index)}” and a note that says what was wrong.`,
          place: { path: pair.after.path, keys: ["progress", changed.after.index] },
          action: pair.after.id,
          value: `${referenceTo(pair.before.progress, changed.before.index)}: ${changed.fields.join(", ")}`,
        });
      }
    }
  },
};

function whatChanged({ before, after, fields }: ChangedEntry): string {
  return fields
    .map((field) => {
      const [one, other] = [before.entry[field], after.entry[field]];
      if (sameValue(one, other, field)) return `${field}, which now names another entry of that day`;
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
