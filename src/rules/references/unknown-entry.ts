import type { Action, EntryReference } from "../../core/action.ts";
import { UNKNOWN_ENTRY } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { correctionsOf } from "../../schedule/history.ts";
import type { Rule } from "../rule.ts";
import { enumerated } from "../wording.ts";

/** PLAN317: `corrects` names another entry of the same action, and the corrections of an action form no ring. */
export const unknownEntry: Rule = {
  info: UNKNOWN_ENTRY,
  *check({ plan }) {
    for (const action of plan.actions) {
      if (action.progress.every((it) => it.corrects === null)) continue;
      for (const [index, correction] of correctionsOf(action.progress).entries()) {
        const named = action.progress[index]?.corrects;
        if (!named || (correction?.kind !== "missing" && correction?.kind !== "ring")) continue;
        yield finding({
          rule: UNKNOWN_ENTRY,
          ...(correction.kind === "ring" ? ring(named) : missing(action, index, named)),
          place: { path: action.path, keys: ["progress", index, "corrects"] },
          action: action.id,
          value: written(named),
        });
      }
    }
  },
};

function ring(named: EntryReference) {
  return {
    message: `the correction of ${written(named)} leads back to itself`,
    help: "Write the day of the entry that is wrong; of several on one day, which of them: 2018-10-05/2.",
  };
}

function missing({ id, progress }: Action, index: number, named: EntryReference) {
  const sameDay = progress.filter((it) => it.date === named.date).length;
  const days = [...new Set(progress.filter((_, at) => at !== index).map((it) => it.date))];
  const count = sameDay === 1 ? "1 entry" : `${sameDay} entries`;
  return {
    message:
      sameDay === 0 ? `${id} has no entry of ${named.date}` : `${id} has ${count} of ${named.date}, not ${named.nth}`,
    help:
      days.length === 0
        ? "There is no other entry: take corrects away."
        : `The other entries are of ${enumerated(days)}.`,
  };
}

function written({ date, nth }: EntryReference): string {
  return nth === 1 ? date : `${date}/${nth}`;
}
