import { endOfMonthOf, type PlanDate, startOfMonthOf } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import { CLOSED_STATUSES } from "../../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { TimelineMark, TimelineRow } from "../content.ts";
import { label, ratingEmphasis } from "../words.ts";

/** The whole months from the first to the last day that any of the actions has to show, and the plan's own. */
export function reachOf(
  { plan }: Pick<ScheduledPlan, "plan">,
  actions: readonly ScheduledAction[],
): { readonly from: PlanDate; readonly to: PlanDate } {
  let from = plan.info.baseline.first;
  let to = plan.info.completion?.last ?? plan.info.baseline.last;
  for (const it of actions) {
    const start = startOf(it, plan);
    if (start < from) from = start;
    for (const day of [it.baselineDue?.last, it.due?.last, ...marksOf(it).map((mark) => mark.day)]) {
      if (day === undefined) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  return { from: startOfMonthOf(from), to: endOfMonthOf(to) };
}

/** The day from which an action's time counts: the plan's baseline, or the day on which it joined the plan. */
export function startOf({ action }: ScheduledAction, { info }: Plan): PlanDate {
  return action.added?.date ?? info.baseline.first;
}

/** An action as a row of a timeline. */
export function rowOf(it: ScheduledAction, plan: Plan): TimelineRow {
  return {
    id: it.action.id,
    label: it.action.title,
    link: { to: "action", id: it.action.id },
    start: startOf(it, plan),
    baselineDue: it.baselineDue?.last ?? null,
    due: it.due?.last ?? null,
    emphasis: ratingEmphasis(it.rating),
    state: label(it.rating),
    marks: marksOf(it),
  };
}

/** Milestones, and the review that is owed where there is one. What is closed owes nothing, but keeps its milestones. */
function marksOf(it: ScheduledAction): (TimelineMark & { readonly day: PlanDate })[] {
  const milestones = it.milestones.map((one) => ({ day: one.by.last, label: one.title, met: one.metOn !== null }));
  const next = CLOSED_STATUSES.includes(it.status) ? null : (it.review?.next ?? null);
  return next === null ? milestones : [...milestones, { day: next.last, label: "Review", met: false }];
}
