import { daysBetween, type PlanDate } from "../calendar/plan-date.ts";
import { CLOSED_STATUSES } from "../core/status.ts";
import type { Lateness, ScheduledAction } from "./scheduled-plan.ts";

/** What is known of an action before its lateness is. */
type Known = Pick<ScheduledAction, "status" | "baselineDue" | "due" | "daysOverdue" | "forecast" | "completedOn">;

/** Works out how late an action is, or was, on the as-of day. */
export function latenessOf(it: Known, asOf: PlanDate): Lateness {
  const { due, baselineDue, completedOn, status } = it;
  const late = (last: PlanDate | undefined): number | null =>
    completedOn === null || last === undefined ? null : daysBetween(last, completedOn);
  return {
    expectedFinish:
      completedOn ?? (status === "proposed" || CLOSED_STATUSES.includes(status) ? null : toCome(it, asOf)),
    daysLate: late(due?.last),
    daysLateFirst: late(baselineDue?.last),
  };
}

function toCome({ forecast, daysOverdue, due }: Known, asOf: PlanDate): PlanDate | null {
  return forecast?.last ?? (daysOverdue > 0 ? asOf : (due?.last ?? null));
}
