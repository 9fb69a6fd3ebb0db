import { formatDay } from "../../calendar/plan-date.ts";
import { DECISION_AFTER_ENTRY } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { historyOf } from "../../schedule/history.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * PLAN415: entries in force, whatever the as-of day. A correction counts on the day of the entry that it corrects, so it
 * is that day that its decision is held against.
 */
export const decisionAfterEntry: Rule = {
  info: DECISION_AFTER_ENTRY,
  *check({ plan }) {
    for (const action of plan.actions) {
      if (!action.progress.some((entry) => entry.decision?.date != null)) continue;
      for (const { entry, index, counts, voidedBy } of historyOf(action.progress)) {
        const decided = entry.decision?.date ?? null;
        if (decided === null || voidedBy !== null || decided <= counts) continue;
        const what =
          counts === entry.date
            ? `the entry of ${formatDay(entry.date)} on ${action.id}`
            : `the correction of ${formatDay(entry.date)} on ${action.id} counts from ${formatDay(counts)}, but`;
        yield finding({
          rule: DECISION_AFTER_ENTRY,
          message: `${what} records a decision of a later day, ${formatDay(decided)}`,
          help:
            counts === entry.date
              ? "Date the entry on the day of the decision or later, or correct the date of the decision."
              : "A decision cannot be corrected to a later day: void the entry with a correction that has only a note, and write the decision in an entry of its own.",
          place: inEntry(action, index, "decision", "date"),
          action: action.id,
          value: decided,
        });
      }
    }
  },
};
