import { addStep, formatDay } from "../../calendar/plan-date.ts";
import { ASSURANCE_DUE } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN417: rated `assurance-due` on the as-of day. The finding's value is the day on which it was complete. */
export const assuranceDue: Rule = {
  info: ASSURANCE_DUE,
  *check({ actions, plan }) {
    for (const { action, rating, completed } of actions) {
      if (rating !== "assurance-due" || completed === null) continue;
      const by = addStep(completed.on, plan.info.rating.assureWithin);
      yield finding({
        rule: ASSURANCE_DUE,
        message: `${action.id} has been complete since ${formatDay(completed.on)}, and was to be assured by ${formatDay(by)}`,
        help: "Have somebody check it who neither owns it nor completed it, and record `status: assured` or `assurance: failed`.",
        place: inEntry(action, completed.index, "status"),
        action: action.id,
        value: completed.on,
      });
    }
  },
};
