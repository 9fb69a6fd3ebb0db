import { addStep, formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN417",
  name: "assurance-due",
  what: "An action is complete, and nobody has assured it in the time that the plan sets.",
  why: "Until somebody who did not do the work has checked it, that it is done is only said.",
  fix: "Have somebody check it who neither owns the action nor completed it, and record `status: assured` or `assurance: failed`. `rating: { assure-within: … }` in plan.yaml sets the time.",
  example:
    "rating: { assure-within: 2 months } in plan.yaml, and in an action:\n\nprogress:\n  - date: 2018-08-14\n    status: complete\n    evidence: [evidence/minutes.md]\n",
});

/** PLAN417: rated `assurance-due` on the as-of day. The finding's value is the day on which it was complete. */
export const assuranceDue: Rule = {
  info,
  *check({ actions, plan }) {
    for (const { action, rating, completed } of actions) {
      if (rating !== "assurance-due" || completed === null) continue;
      const by = addStep(completed.on, plan.info.rating.assureWithin);
      yield finding({
        rule: info,
        message: `${action.id} has been complete since ${formatDay(completed.on)}, and was to be assured by ${formatDay(by)}`,
        help: "Have somebody check it who neither owns it nor completed it, and record `status: assured` or `assurance: failed`.",
        place: inEntry(action, completed.index, "status"),
        action: action.id,
        value: completed.on,
      });
    }
  },
};
