import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { placeOfDue } from "../places.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN407",
  name: "due-after-completion",
  what: "An action is due after the day by which the plan is to be complete.",
  why: "The plan says that it will be finished by then; with this action it cannot be.",
  fix: "Have an earlier date agreed; or correct `completion` in plan.yaml, if the plan now ends later.",
  example:
    "completion: 2019-07 in plan.yaml, and in an action of a plan that began in July 2018:\n\ntimescale: 18 months\n",
});

/** PLAN407: the current due date ends after the plan's `completion`. The finding's value is its last day. */
export const dueAfterCompletion: Rule = {
  info,
  *check({ actions, plan: { info: plan } }) {
    const { completion } = plan;
    if (completion === null) return;
    for (const it of actions) {
      const { action, due } = it;
      if (due === null || due.last <= completion.last || !OPEN_STATUSES.includes(it.status)) continue;
      const end = formatPeriod(completion);
      yield finding({
        rule: info,
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
