import { daysBetween, type PlanDate } from "../calendar/plan-date.ts";
import { CLOSED_STATUSES } from "../core/status.ts";
import { isLive, isOverdue } from "./rate.ts";
import type { Folded, Lateness } from "./scheduled-plan.ts";

/** Works out how late an action is, or was, on the as-of day. */
export function latenessOf(folded: Folded, asOf: PlanDate): Lateness {
  const { due, baselineDue, completed, status } = folded;
  const done = completed?.on ?? null;
  const late = (last: PlanDate | undefined): number | null =>
    done === null || last === undefined ? null : daysBetween(last, done);
  return {
    expectedFinish: done ?? (status === "proposed" || CLOSED_STATUSES.includes(status) ? null : toCome(folded, asOf)),
    daysLate: late(due?.last),
    daysLateFirst: late(baselineDue?.last),
  };
}

function toCome(folded: Folded, asOf: PlanDate): PlanDate | null {
  const { forecast, due } = folded;
  if (forecast !== null && isLive(forecast, asOf)) return forecast.last;
  return isOverdue(folded, asOf) ? asOf : (due?.last ?? null);
}
