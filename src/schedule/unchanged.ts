import { addStep, type PlanDate, type Step } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";
import type { RatingThresholds } from "../core/plan.ts";
import type { ActionState } from "./action-state.ts";

/** The days for which what was worked out for one of them holds: from it up to `through`, and before `before`. */
export interface Unchanged {
  readonly through: PlanDate | null;
  readonly before: PlanDate | null;
}

/** However a step clamps at a month's end, the day that it counts from is no further off than this. */
const CLAMPING = { count: 5, unit: "day" } as const;

/**
 * For how long an action stays as it is on the as-of day, if nothing more is written: status, rating, whether it is
 * overdue. Too short a time would cost time, too long would be wrong: it ends with every day that `rate` compares with
 * and that can bring another rating. A test holds it to what comes of computing each action again on every day.
 */
export function unchangedFrom(
  { progress }: Pick<Action, "progress">,
  { folded, rating, review, milestones, lastUpdate }: Omit<ActionState, "history" | "reasons">,
  asOf: PlanDate,
  thresholds: RatingThresholds,
): Unchanged {
  const { due, forecast, completed } = folded;
  let through: PlanDate | null = null;
  let before: PlanDate | null = null;
  const endsWith = (day: PlanDate | null | undefined): void => {
    if (day != null && day >= asOf && (through === null || day < through)) through = day;
  };
  const endsBefore = (day: PlanDate): void => {
    if (day > asOf && (before === null || day < before)) before = day;
  };

  for (const { date, decision } of progress) {
    endsBefore(date);
    if (decision !== null && decision.date !== null) endsBefore(decision.date);
  }
  endsWith(due?.last);
  if (rating === "complete" && completed !== null) endsWith(after(completed.on, thresholds.assureWithin));
  // What was said of confidence fades.
  if (folded.confidenceSaid !== null) endsWith(after(folded.confidenceSaid, thresholds.stale));
  // Nothing else gets better by time alone: what is at risk can only become off track, and what is off track stays so.
  if (WORSENING.has(rating)) {
    if (due !== null) endsWith(after(due.last, thresholds.late));
    endsWith(forecast?.last);
  }
  if (rating !== "at-risk" && WORSENING.has(rating)) {
    if (due !== null && folded.status === "not-started") {
      const [first, last] = soonFor(due.last, thresholds.dueSoon);
      if (asOf >= first && asOf <= last) endsWith(asOf);
      endsBefore(first);
    }
    endsWith(review?.next?.last);
    for (const milestone of milestones) endsWith(milestone.by.last);
    if (lastUpdate !== null) endsWith(after(lastUpdate, thresholds.stale));
  }
  return { through, before };
}

/** The days are few and asked for again and again. */
const after = remembered((day, step) => addStep(day, step));

/** The days between which an action that is due on a day begins to be due soon. */
const soonFor = remembered((due, dueSoon) => {
  const soon = addStep(due, dueSoon, -1);
  return [addStep(soon, CLAMPING, -1), addStep(soon, CLAMPING)] as const;
});

function remembered<Result>(work: (day: PlanDate, step: Step) => Result): (day: PlanDate, step: Step) => Result {
  const bySteps = new WeakMap<Step, Map<PlanDate, Result>>();
  return (day, step) => {
    const known = bySteps.get(step);
    const remembered = known?.get(day);
    if (remembered !== undefined) return remembered;
    const result = work(day, step);
    if (known === undefined) bySteps.set(step, new Map([[day, result]]));
    else known.set(day, result);
    return result;
  };
}

/** The ratings that the mere passing of time can turn into another, beside `complete`. */
const WORSENING: ReadonlySet<string> = new Set(["at-risk", "on-hold", "on-track"]);
