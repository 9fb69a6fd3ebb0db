import { addStep, formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { DECISION_OUT_OF_TIME } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { historyOf } from "../../schedule/history.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * PLAN425: decisions in force, whatever the as-of day. One that stands in the entry which asks may be written down up to
 * `record-within` after it was made. The finding's value is the day of the decision.
 */
export const decisionOutOfTime: Rule = {
  info: DECISION_OUT_OF_TIME,
  *check({ plan, now }) {
    const { recordWithin } = plan.info.rating;
    for (const action of plan.actions) {
      if (!action.progress.some((entry) => entry.decision?.date != null)) continue;
      let asked: PlanDate | null = null;
      for (const { entry, index, counts, voidedBy } of historyOf(action.progress)) {
        if (voidedBy !== null) continue;
        const { due, status, amends } = entry;
        const asks = due !== null || status !== null || amends.length > 0;
        const decided = entry.decision?.date ?? null;
        const from: PlanDate | null = asks ? counts : asked;
        if (asks) asked = counts;
        if (decided === null) continue;
        const isEarly = from !== null && (asks ? addStep(decided, recordWithin) : decided) < from;
        if (decided <= now && !isEarly) continue;
        yield finding({
          rule: DECISION_OUT_OF_TIME,
          message:
            decided > now
              ? `${action.id} records a decision of ${formatDay(decided)}, in the future: today is ${formatDay(now)}`
              : `${action.id} records a decision of ${formatDay(decided)} on what was asked for later, on ${formatDay(from as PlanDate)}`,
          help:
            decided > now
              ? "A decision is recorded once it is made. Correct its date."
              : "Correct the date of the decision, or date the entry on the day on which it was made; what was asked for since is decided anew.",
          place: inEntry(action, index, "decision", "date"),
          action: action.id,
          value: decided,
        });
      }
    }
  },
};
