import { formatDay } from "../../calendar/plan-date.ts";
import { DECISION_WITHOUT_REF } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN426: approvals in force, whatever the as-of day. The finding's value is the day of the entry. */
export const decisionWithoutRef: Rule = {
  info: DECISION_WITHOUT_REF,
  *check({ plan }) {
    for (const action of plan.actions) {
      for (const [index, { decision, date }] of entriesInForce(action, (it) => it.decision !== null)) {
        if (decision?.outcome !== "approved" || decision.ref !== null) continue;
        yield finding({
          rule: DECISION_WITHOUT_REF,
          message: `the approval of ${formatDay(decision.date ?? date)} on ${action.id} does not say where it is recorded`,
          help: "Add `ref` with the minute or paper, such as “minute 6”.",
          place: inEntry(action, index, "decision"),
          action: action.id,
          value: date,
        });
      }
    }
  },
};
