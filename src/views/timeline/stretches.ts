import { addStep, type PlanDate } from "../../calendar/plan-date.ts";
import { CLOSED_STATUSES } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Stretch } from "../content.ts";

type Days = Stretch & { readonly from: PlanDate; readonly to: PlanDate };

/**
 * The line of an action: thin to its first due date and on to the one that it was moved to, over that solid to the day it
 * was done or to the as-of day, another while it is (or was) overdue, hollow to its forecast. Of an action of which
 * nothing says that it was begun, no work is drawn.
 *
 * @param start the day from which its time counts
 */
export function stretchesOf(it: ScheduledAction, start: PlanDate, asOf: PlanDate): readonly Days[] {
  const first = it.baselineDue?.last ?? it.due?.last ?? null;
  const due = it.due?.last ?? null;
  const work = lastDayOfWork(it, asOf);
  const late = it.completedOn ?? (it.daysOverdue > 0 ? asOf : null);
  const expected = it.completedOn === null && isOpen(it) ? (it.forecast?.last ?? null) : null;
  const stretch = (kind: Stretch["kind"], from: PlanDate | null, to: PlanDate | null): readonly Days[] =>
    from === null || to === null || to < from ? [] : [{ kind, from, to }];
  return [
    ...stretch("planned", start, first),
    ...stretch("moved", dayAfter(first), due),
    ...stretch("worked", start, work),
    ...stretch("late", laterOf(dayAfter(due), start), late),
    ...stretch("expected", laterOf(dayAfter(asOf), start), expected),
  ];
}

function isOpen({ status }: ScheduledAction): boolean {
  return status !== "proposed" && !CLOSED_STATUSES.includes(status);
}

/** Null where there is nothing to say that it was begun. A hold and a closing end the work. */
function lastDayOfWork({ status, completedOn, hold, steps }: ScheduledAction, asOf: PlanDate): PlanDate | null {
  if (completedOn !== null) return completedOn;
  if (hold !== null) return hold.since;
  if (CLOSED_STATUSES.includes(status)) return steps.findLast(({ to }) => to === status)?.on ?? null;
  return status === "in-progress" ? asOf : null;
}

function dayAfter(day: PlanDate | null): PlanDate | null {
  return day === null ? null : addStep(day, { count: 1, unit: "day" });
}

function laterOf(day: PlanDate | null, other: PlanDate): PlanDate | null {
  return day !== null && day < other ? other : day;
}
