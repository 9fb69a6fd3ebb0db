import { addStep, type PlanDate } from "../../calendar/plan-date.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";

/** Something that falls due within `due-soon` of the as-of day. */
export interface DueNext {
  readonly day: PlanDate;
  readonly what: "action" | "milestone" | "review";
  /** The milestone's title; of the others the action's. */
  readonly label: string;
  readonly it: ScheduledAction;
}

/** The actions, milestones and reviews that fall due next, the earliest first. */
export function dueNext({ actions, asOf, plan }: ScheduledPlan): readonly DueNext[] {
  const until = addStep(asOf, plan.info.rating.dueSoon);
  const isNext = (day: PlanDate | undefined): day is PlanDate => day !== undefined && day >= asOf && day <= until;
  const found: DueNext[] = [];
  for (const it of actions) {
    if (!OPEN_STATUSES.includes(it.status)) continue;
    const { title } = it.action;
    const due = it.due?.last;
    if (isNext(due)) found.push({ day: due, what: "action", label: title, it });
    for (const milestone of it.milestones) {
      const day = milestone.by.last;
      if (milestone.metOn === null && isNext(day)) {
        found.push({ day, what: "milestone", label: milestone.title, it });
      }
    }
    const review = it.review?.next?.last;
    if (isNext(review)) found.push({ day: review, what: "review", label: title, it });
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
