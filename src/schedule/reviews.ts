import type { Period } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import { stepPeriod } from "../calendar/step-period.ts";
import type { Review } from "../core/action.ts";
import type { Folded } from "./folded.ts";
import type { ReviewState } from "./scheduled-plan.ts";

/**
 * The review that an action owes next, and whether it was missed. A hold's own review takes the place of the action's.
 * A repeated review counts from `baseline`, never from the last one done: a review done early or in time settles the
 * next point, one done late settles all the points that have passed.
 */
export function reviewStateOf(
  review: Review | null,
  baseline: Period,
  folded: Folded,
  asOf: PlanDate,
): ReviewState | null {
  const lastDone = folded.reviewsDone.at(-1) ?? null;
  if (folded.hold !== null)
    return stateOf(onceAfter(folded.hold.review, folded.hold.reviewSet, folded), lastDone, asOf);
  if (review === null) return null;
  if (review.kind === "once") return stateOf(lastDone === null ? review.by : null, lastDone, asOf);

  let settled = 0;
  for (const done of folded.reviewsDone) {
    let passed = settled;
    while (isPast(stepPeriod(baseline, review.step, passed + 1), done)) passed += 1;
    settled = passed > settled ? passed : settled + 1;
  }
  return stateOf(stepPeriod(baseline, review.step, settled + 1), lastDone, asOf);
}

function onceAfter(review: Period | null, since: PlanDate, folded: Folded): Period | null {
  return folded.reviewsDone.some((done) => done > since) ? null : review;
}

function stateOf(next: Period | null, lastDone: PlanDate | null, asOf: PlanDate): ReviewState {
  return { next, lastDone, missed: next !== null && isPast(next, asOf) };
}

function isPast(period: Period | null, day: PlanDate): boolean {
  return period !== null && day > period.last;
}
