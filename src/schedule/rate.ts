import type { Period } from "../calendar/period.ts";
import { formatPeriod } from "../calendar/period.ts";
import { addStep, daysBetween, formatDay, type PlanDate } from "../calendar/plan-date.ts";
import { formatStep, stepPeriod } from "../calendar/step.ts";
import type { RatingThresholds } from "../core/plan.ts";
import type { Rating } from "../core/rating.ts";
import { CLOSED_STATUSES, OPEN_STATUSES } from "../core/status.ts";
import { count } from "../text/sentence.ts";
import type { Folded, MilestoneState, ReviewState } from "./scheduled-plan.ts";

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

/** A reason, put into words only when it is asked for: who counts ratings never asks. */
type Reason = () => string;

/**
 * The scheme of ratings: the first rule that holds decides, the reasons name all that hold, gravest first.
 * The rules, their order and their thresholds are the design's; the key printed on reports is made from the same words.
 */
export function rate(facts: RatingFacts): { readonly rating: Rating; readonly reasons: readonly Reason[] } {
  const { folded, asOf, thresholds } = facts;
  if (folded.status === "proposed") return { rating: "proposed", reasons: [() => "proposed, not adopted"] };
  if (CLOSED_STATUSES.includes(folded.status)) return { rating: "closed", reasons: [() => closedWords(facts)] };
  if (folded.status === "assured") return { rating: "assured", reasons: [() => assuredWords(facts)] };
  if (folded.status === "complete" && folded.completed !== null) {
    const { on } = folded.completed;
    const assureBy = addStep(on, thresholds.assureWithin);
    const since = (): string => `complete since ${formatDay(on)}`;
    return asOf > assureBy
      ? {
          rating: "assurance-due",
          reasons: [() => `${since()}, not assured within ${formatStep(thresholds.assureWithin)}`],
        }
      : { rating: "complete", reasons: [() => `${since()}, to be assured by ${formatDay(assureBy)}`] };
  }
  if (!facts.recorded) return { rating: "nothing-recorded", reasons: [() => nothingWords(facts)] };

  const { grave, lesser } = concernsOf(facts);
  if (grave.length > 0) return { rating: "off-track", reasons: [...grave, ...lesser] };
  if (lesser.length > 0) return { rating: "at-risk", reasons: lesser };
  if (folded.status === "on-hold") return { rating: "on-hold", reasons: [() => holdWords(facts)] };
  return { rating: "on-track", reasons: [() => onTrackWords(facts)] };
}

function closedWords({ folded, name }: RatingFacts): string {
  const when = folded.closedOn === null ? "" : ` on ${formatDay(folded.closedOn)}`;
  const to = folded.closedTo === null ? "" : `, to ${name(folded.closedTo)}`;
  return `${folded.status}${when}${to}`;
}

function assuredWords({ folded, name }: RatingFacts): string {
  const who = folded.assured?.by ? ` by ${name(folded.assured.by)}` : "";
  const when = folded.assured === null ? "" : ` on ${formatDay(folded.assured.on)}`;
  return `assured${when}${who}`;
}

function nothingWords({ folded, asOf }: RatingFacts): string {
  const passed = isOverdue(folded, asOf) ? `, and its due date (${formatPeriod(folded.due as Period)}) has passed` : "";
  return `nothing is recorded${passed}`;
}

function holdWords({ review }: RatingFacts): string {
  return `on hold${review?.next ? ` until its review, ${formatPeriod(review.next)}` : ""}`;
}

function onTrackWords({ folded }: RatingFacts): string {
  return `${folded.due === null ? "no due date" : `due ${formatPeriod(folded.due)}`}, no concern recorded`;
}

/** The conditions of off track (`grave`) and of at risk (`lesser`) that hold. What is grave is not said again as lesser. */
function concernsOf(facts: RatingFacts): { grave: Reason[]; lesser: Reason[] } {
  const { folded, asOf, thresholds } = facts;
  const { due, forecast } = folded;
  const grave: Reason[] = [];
  const lesser: Reason[] = [];
  // As exact as the due date: a month after November is December, to its last day, and not to the 30th.
  const lateAfter = due && stepPeriod(due, thresholds.late).last;

  if (due !== null && isOverdue(folded, asOf)) {
    const overdue = (): string => `overdue by ${count(daysBetween(due.last, asOf), "day")}`;
    const isLate = lateAfter !== null && asOf > lateAfter;
    const unforeseen = !isLive(forecast, asOf);
    const concern = isLate ? () => `${overdue()}, more than ${formatStep(thresholds.late)}` : overdue;
    (isLate || unforeseen ? grave : lesser).push(concern);
    if (unforeseen) {
      grave.push(() => (forecast === null ? "no forecast" : `its forecast, ${formatPeriod(forecast)}, has passed`));
    }
  }
  if (due !== null && forecast !== null && isLive(forecast, asOf)) {
    const foreseen = (): string => `forecast ${formatPeriod(forecast)}`;
    if (lateAfter !== null && forecast.last > lateAfter) {
      grave.push(() => `${foreseen()}, more than ${formatStep(thresholds.late)} after it is due`);
    } else if (forecast.last > due.last) lesser.push(() => `${foreseen()}, after it is due`);
  }
  const { confidence, confidenceSaid } = folded;
  if (confidenceSaid !== null && !isStale(confidenceSaid, asOf, thresholds.stale)) {
    if (confidence === "low") grave.push(() => "confidence is low");
    if (confidence === "medium") lesser.push(() => "confidence is medium");
  }
  if (folded.status === "not-started" && isDueSoon(folded, asOf, thresholds.dueSoon)) {
    lesser.push(() => `not started, and due within ${formatStep(thresholds.dueSoon)}`);
  }
  for (const { missed, title, by } of facts.milestones) {
    if (missed) lesser.push(() => `milestone missed: ${title} (${formatPeriod(by)})`);
  }
  const owed = facts.review?.missed ? facts.review.next : null;
  if (owed !== null) lesser.push(() => `review missed: ${formatPeriod(owed)}`);
  const { lastUpdate } = facts;
  if (lastUpdate !== null && isStale(lastUpdate, asOf, thresholds.stale)) {
    lesser.push(() => `no entry since ${formatDay(lastUpdate)}, longer than ${formatStep(thresholds.stale)}`);
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
