import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { DUE_AFTER_COMPLETION } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { placeOfDue } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN407: the current due date ends after the plan's `completion`. The finding's value is its last day. */
export const dueAfterCompletion: Rule = {
  info: DUE_AFTER_COMPLETION,
  *check({ actions, plan: { info: plan } }) {
    const { completion } = plan;
    if (completion === null) return;
    for (const it of actions) {
      const { action, due } = it;
      if (due === null || due.last <= completion.last || !OPEN_STATUSES.includes(it.status)) continue;
      const end = formatPeriod(completion);
      yield finding({
        rule: DUE_AFTER_COMPLETION,
        message: `${action.id} is due by ${formatDay(due.last)}, after the plan is to be complete: ${end}`,
        help: "Have an earlier date agreed; or correct `completion` in plan.yaml, if the plan now ends later.",
        place: placeOfDue(it),
        action: action.id,
        value: due.last,
        related: [
          { place: { path: "plan.yaml", keys: ["completion"] }, message: `the plan is to be complete: ${end}` },
        ],
      });
    }
  },
};
