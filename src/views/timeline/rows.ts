import { formatPeriod } from "../../calendar/period.ts";
import { addStep, endOfMonthOf, formatDay, type PlanDate, startOfMonthOf } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import { CLOSED_STATUSES } from "../../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { TimelineMark, TimelineRow } from "../content.ts";
import { milestoneState, milestoneWords } from "../milestones.ts";
import { count, label, ratingEmphasis } from "../words.ts";
import { stretchesOf } from "./stretches.ts";

/** Of a plan that is long over, so much of the time since is drawn: more would leave no room for the plan itself. */
const AFTERWARDS = { count: 12, unit: "month" } as const;

/**
 * The whole months from the first to the last day that any of the actions has to show, and the plan's own; of what is late
 * after all these, a year.
 */
export function reachOf(
  { plan, asOf }: Pick<ScheduledPlan, "plan" | "asOf">,
  actions: readonly ScheduledAction[],
): { readonly from: PlanDate; readonly to: PlanDate } {
  let from = plan.info.baseline.first;
  let to = plan.info.completion?.last ?? plan.info.baseline.last;
  let late = to;
  for (const it of actions) {
    const start = startOf(it, plan);
    if (start < from) from = start;
    for (const stretch of stretchesOf(it, start, asOf)) {
      if (stretch.kind === "late" || stretch.kind === "worked") late = stretch.to > late ? stretch.to : late;
      else if (stretch.to > to) to = stretch.to;
    }
    for (const { day } of marksOf(it)) {
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  const furthest = addStep(to, AFTERWARDS);
  const end = late > furthest ? furthest : late > to ? late : to;
  return { from: startOfMonthOf(from), to: endOfMonthOf(end) };
}

/** The day from which an action's time counts: the plan's baseline, or the day on which it joined the plan. */
export function startOf({ action }: ScheduledAction, { info }: Plan): PlanDate {
  return action.added?.date ?? info.baseline.first;
}

/** An action as a row of a timeline. */
export function rowOf(it: ScheduledAction, { plan, asOf }: Pick<ScheduledPlan, "plan" | "asOf">): TimelineRow {
  return {
    id: it.action.id,
    label: it.action.title,
    link: { to: "action", id: it.action.id },
    stretches: stretchesOf(it, startOf(it, plan), asOf),
    baselineDue: it.baselineDue?.last ?? null,
    due: it.due?.last ?? null,
    done: it.completedOn,
    emphasis: ratingEmphasis(it.rating),
    state: label(it.rating),
    marks: marksOf(it),
    words: wordsOf(it),
  };
}

/** Milestones, and the review that is owed where there is one. What is closed owes nothing, but keeps its milestones. */
function marksOf(it: ScheduledAction): (TimelineMark & { readonly day: PlanDate })[] {
  const milestones = it.milestones.map((one) => ({ day: one.by.last, label: one.title, state: milestoneState(one) }));
  const next = CLOSED_STATUSES.includes(it.status) ? null : (it.review?.next ?? null);
  const state = it.review?.missed ? ("missed" as const) : ("to-come" as const);
  return next === null ? milestones : [...milestones, { day: next.last, label: "Review", state }];
}

function wordsOf(it: ScheduledAction): string {
  const { action, due, baselineDue, completedOn, daysLate, daysOverdue, forecast } = it;
  const dates =
    due === null
      ? "no due date"
      : `due ${formatDay(due.last)}${baselineDue === null || baselineDue.last === due.last ? "" : `, first due ${formatDay(baselineDue.last)}`}`;
  const late = daysLate !== null && daysLate > 0 ? `, ${count(daysLate, "day")} late` : "";
  return [
    `${action.id} ${action.title}: ${label(it.rating).toLowerCase()}`,
    dates,
    ...(completedOn === null ? [] : [`done ${formatDay(completedOn)}${late}`]),
    ...(daysOverdue > 0 ? [`overdue by ${count(daysOverdue, "day")}`] : []),
    ...(completedOn === null && forecast !== null ? [`expected ${formatPeriod(forecast)}`] : []),
    ...timelineMarksInWords(it),
  ].join("; ");
}

/** Each milestone, and the review that is owed, with its day and how it stands. */
export function timelineMarksInWords({ milestones, review }: ScheduledAction): string[] {
  const said = milestones.map((one) => `${one.title}, by ${formatPeriod(one.by)}: ${milestoneWords(one)}`);
  if (review === null || review.next === null) return said;
  return [...said, `Review, by ${formatPeriod(review.next)}: ${review.missed ? "missed" : "to come"}`];
}
