import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { DECISION_WITHOUT_MEETING } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";

/**
 * PLAN427: decisions in force of bodies of which the plan lists meetings. Of a change, a meeting that it adds for such a
 * decision is seen as well. The finding's value is the day of the decision.
 */
export const decisionWithoutMeeting: Rule = {
  info: DECISION_WITHOUT_MEETING,
  *check(ledger) {
    const { plan, meetingsBefore } = ledger;
    const meetings = daysByBody(plan.info.meetings);
    const before = meetingsBefore && daysByBody(meetingsBefore);
    if (meetings.size === 0) return;
    for (const action of plan.actions) {
      for (const [index, { decision, date }] of entriesInForce(action, (it) => it.decision !== null)) {
        const body = decision?.body ?? "";
        const days = meetings.get(body);
        const day = decision?.date ?? date;
        if (days === undefined) continue;
        const isHeld = days.includes(day);
        if (isHeld && before?.get(body)?.includes(day) !== false) continue;
        const decided = `the decision of ${formatDay(day)} on ${action.id} was made`;
        const name = nameOf(ledger, body);
        yield finding({
          rule: DECISION_WITHOUT_MEETING,
          message: isHeld
            ? `${decided} in a meeting of ${name} that this change adds to the plan`
            : `${decided} on a day on which ${name} did not meet`,
          help: isHeld
            ? "Ask for the minutes: they show that the meeting was held."
            : `Correct the day (${nearestDay(days, day)}), or add the meeting to \`meetings\` in plan.yaml.`,
          place: inEntry(action, index, "decision"),
          action: action.id,
          value: day,
        });
      }
    }
  },
};

function daysByBody(meetings: PlanInfo["meetings"]): ReadonlyMap<string, readonly PlanDate[]> {
  const byBody = groupBy(meetings, ({ body }) => body);
  return new Map([...byBody].map(([body, held]) => [body, held.map(({ date }) => date)]));
}

function nearestDay(days: readonly PlanDate[], day: PlanDate): string {
  const before = days
    .filter((one) => one < day)
    .sort()
    .at(-1);
  return before === undefined ? "its meetings are in plan.yaml" : `it last met on ${formatDay(before)}`;
}
