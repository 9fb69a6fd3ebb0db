import type { Period } from "../calendar/period.ts";
import { formatPeriod } from "../calendar/period.ts";
import { addStep, daysBetween, formatDay, type PlanDate } from "../calendar/plan-date.ts";
import { formatStep } from "../calendar/step.ts";
import { stepPeriod } from "../calendar/step-period.ts";
import { count } from "../core/figures.ts";
import type { RatingThresholds } from "../core/plan.ts";
import type { Rating } from "../core/rating.ts";
import { CLOSED_STATUSES, OPEN_STATUSES } from "../core/status.ts";
import type { Folded } from "./folded.ts";
import type { MilestoneState, ReviewState } from "./scheduled-plan.ts";

/** What the rating of one action on one day depends on. */
export interface RatingFacts {
  readonly asOf: PlanDate;
  readonly folded: Folded;
  /** Whether any entry counts by the as-of day. */
  readonly recorded: boolean;
  readonly lastUpdate: PlanDate | null;
  readonly milestones: readonly MilestoneState[];
  readonly review: ReviewState | null;
  readonly thresholds: RatingThresholds;
  /** Gives a directory id its name. */
  readonly name: (id: string) => string;
}

/** Whether the action is late on the as-of day: after the last day of its due date, and still to be done. */
export function isOverdue(folded: Folded, asOf: PlanDate): boolean {
  return folded.due !== null && asOf > folded.due.last && OPEN_STATUSES.includes(folded.status);
}

/** Whether the action falls due within `within` of the as-of day. */
export function isDueSoon(folded: Folded, asOf: PlanDate, within: RatingThresholds["dueSoon"]): boolean {
  if (folded.due === null || !OPEN_STATUSES.includes(folded.status)) return false;
  return folded.due.last >= asOf && folded.due.last <= addStep(asOf, within);
}

/**
 * The scheme of ratings: the first rule that holds decides, the reasons name all that hold, gravest first.
 * The rules, their order and their thresholds are the design's; the key printed on reports is made from the same words.
 */
export function rate(facts: RatingFacts): { readonly rating: Rating; readonly reasons: readonly string[] } {
  const { folded, asOf, thresholds } = facts;
  if (folded.status === "proposed") return { rating: "proposed", reasons: ["proposed, not adopted"] };
  if (CLOSED_STATUSES.includes(folded.status)) {
    const when = folded.closedOn === null ? "" : ` on ${formatDay(folded.closedOn)}`;
    const to = folded.closedTo === null ? "" : `, to ${facts.name(folded.closedTo)}`;
    return { rating: "closed", reasons: [`${folded.status}${when}${to}`] };
  }
  if (folded.status === "assured") {
    const who = folded.assured?.by ? ` by ${facts.name(folded.assured.by)}` : "";
    const when = folded.assured === null ? "" : ` on ${formatDay(folded.assured.on)}`;
    return { rating: "assured", reasons: [`assured${when}${who}`] };
  }
  if (folded.status === "complete" && folded.completed !== null) {
    const since = `complete since ${formatDay(folded.completed.on)}`;
    const assureBy = addStep(folded.completed.on, thresholds.assureWithin);
    return asOf > assureBy
      ? { rating: "assurance-due", reasons: [`${since}, not assured within ${formatStep(thresholds.assureWithin)}`] }
      : { rating: "complete", reasons: [`${since}, to be assured by ${formatDay(assureBy)}`] };
  }
  if (!facts.recorded) {
    const passed = isOverdue(folded, asOf)
      ? `, and its due date (${formatPeriod(folded.due as Period)}) has passed`
      : "";
    return { rating: "nothing-recorded", reasons: [`nothing is recorded${passed}`] };
  }

  const { grave, lesser } = concernsOf(facts);
  if (grave.length > 0) return { rating: "off-track", reasons: [...grave, ...lesser] };
  if (lesser.length > 0) return { rating: "at-risk", reasons: lesser };
  if (folded.status === "on-hold") {
    const review = facts.review?.next ? ` until its review, ${formatPeriod(facts.review.next)}` : "";
    return { rating: "on-hold", reasons: [`on hold${review}`] };
  }
  const due = folded.due === null ? "no due date" : `due ${formatPeriod(folded.due)}`;
  return { rating: "on-track", reasons: [`${due}, no concern recorded`] };
}

/** The conditions of off track (`grave`) and of at risk (`lesser`) that hold. What is grave is not said again as lesser. */
function concernsOf(facts: RatingFacts): { grave: string[]; lesser: string[] } {
  const { folded, asOf, thresholds } = facts;
  const grave: string[] = [];
  const lesser: string[] = [];
  // As exact as the due date: a month after November is December, to its last day, and not to the 30th.
  const lateAfter = folded.due && stepPeriod(folded.due, thresholds.late).last;

  if (folded.due !== null && isOverdue(folded, asOf)) {
    const overdue = `overdue by ${count(daysBetween(folded.due.last, asOf), "day")}`;
    const isLate = lateAfter !== null && asOf > lateAfter;
    const unforeseen = !isLive(folded.forecast, asOf);
    const concern = isLate ? `${overdue}, more than ${formatStep(thresholds.late)}` : overdue;
    (isLate || unforeseen ? grave : lesser).push(concern);
    if (unforeseen) {
      grave.push(
        folded.forecast === null ? "no forecast" : `its forecast, ${formatPeriod(folded.forecast)}, has passed`,
      );
    }
  }
  if (folded.due !== null && folded.forecast !== null && isLive(folded.forecast, asOf)) {
    const forecast = `forecast ${formatPeriod(folded.forecast)}`;
    if (lateAfter !== null && folded.forecast.last > lateAfter) {
      grave.push(`${forecast}, more than ${formatStep(thresholds.late)} after it is due`);
    } else if (folded.forecast.last > folded.due.last) lesser.push(`${forecast}, after it is due`);
  }
  if (folded.confidence === "low") grave.push("confidence is low");
  if (folded.confidence === "medium") lesser.push("confidence is medium");
  if (folded.status === "not-started" && isDueSoon(folded, asOf, thresholds.dueSoon)) {
    lesser.push(`not started, and due within ${formatStep(thresholds.dueSoon)}`);
  }
  for (const milestone of facts.milestones) {
    if (milestone.missed) lesser.push(`milestone missed: ${milestone.title} (${formatPeriod(milestone.by)})`);
  }
  if (facts.review?.missed && facts.review.next !== null) {
    lesser.push(`review missed: ${formatPeriod(facts.review.next)}`);
  }
  if (facts.lastUpdate !== null && isStale(facts.lastUpdate, asOf, thresholds.stale)) {
    lesser.push(`no entry since ${formatDay(facts.lastUpdate)}, longer than ${formatStep(thresholds.stale)}`);
  }
  return { grave, lesser };
}

/** Whether nothing was written for longer than `stale`, since a day. */
export function isStale(since: PlanDate, asOf: PlanDate, stale: RatingThresholds["stale"]): boolean {
  return asOf > addStep(since, stale);
}

/** A forecast that has passed counts as none. */
export function isLive(forecast: Period | null, asOf: PlanDate): boolean {
  return forecast !== null && forecast.last >= asOf;
}
