import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { DECISION_WITHOUT_MEETING } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";

/** PLAN427: decisions in force of bodies of which the plan lists meetings. The finding's value is the day of the decision. */
export const decisionWithoutMeeting: Rule = {
  info: DECISION_WITHOUT_MEETING,
  *check(ledger) {
    const { plan } = ledger;
    const meetings = groupBy(plan.info.meetings, ({ body }) => body);
    if (meetings.size === 0) return;
    for (const action of plan.actions) {
      for (const [index, { decision, date }] of entriesInForce(action, (it) => it.decision !== null)) {
        const body = decision?.body ?? "";
        const days = meetings.get(body)?.map((it) => it.date);
        const day = decision?.date ?? date;
        if (days === undefined || days.includes(day)) continue;
        yield finding({
          rule: DECISION_WITHOUT_MEETING,
          message: `the decision of ${formatDay(day)} on ${action.id} was made on a day on which ${nameOf(ledger, body)} did not meet`,
          help: `Correct the day (${nearestDay(days, day)}), or add the meeting to \`meetings\` in plan.yaml.`,
          place: inEntry(action, index, "decision"),
          action: action.id,
          value: day,
        });
      }
    }
  },
};

function nearestDay(days: readonly PlanDate[], day: PlanDate): string {
  const before = days
    .filter((one) => one < day)
    .sort()
    .at(-1);
  return before === undefined ? "its meetings are in plan.yaml" : `it last met on ${formatDay(before)}`;
}
