import { type Period, periodOfDay } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import { stepPeriod } from "../calendar/step.ts";
import { type Due, dueFrom } from "../calendar/timescale.ts";
import type { Action, Review } from "../core/action.ts";
import type { PlanInfo } from "../core/plan.ts";
import type { Rating } from "../core/rating.ts";
import { CLOSED_STATUSES, OPEN_STATUSES } from "../core/status.ts";
import { fold } from "./fold.ts";
import { countingBy } from "./history.ts";
import { rate } from "./rate.ts";
import type { Folded, HistoryEntry, MilestoneState, ReviewState } from "./scheduled-plan.ts";

/** How an action stands on a day: all that is decided of it, and nothing that is only said. */
export interface ActionState {
  readonly history: readonly HistoryEntry[];
  readonly folded: Folded;
  readonly milestones: readonly MilestoneState[];
  readonly review: ReviewState | null;
  /** The latest day by which somebody wrote something. */
  readonly lastUpdate: PlanDate | null;
  readonly rating: Rating;
  /** Each gives its words. */
  readonly reasons: readonly (() => string)[];
}

/** Whether an action is in the plan on a day, or joins it only later. */
export function isInPlan({ added }: Action, day: PlanDate): boolean {
  return added === null || added.date <= day;
}

/** The due date that the action's timescale gives, on whatever day it is asked; null where none is printed. */
export function printedDue({ timescale, added }: Action, info: Pick<PlanInfo, "baseline">): Due | null {
  return timescale && dueFrom(timescale, baselineOf(added, info));
}

/** What is known of an action on whatever day it is asked for. */
export interface Printed {
  readonly due: Period | null;
  /** All its entries, in the order in which they count. */
  readonly whole: readonly HistoryEntry[];
}

/**
 * Decides how an action stands on the as-of day.
 *
 * @param name gives a directory id its name, for the reasons' words
 */
export function actionStateOf(
  action: Action,
  { due, whole }: Printed,
  info: Pick<PlanInfo, "baseline" | "approvers" | "rating">,
  asOf: PlanDate,
  name: (id: string) => string,
): ActionState {
  const history = countingBy(whole, asOf);
  const start = { due, owners: action.owners ?? [], proposed: beginsProposed(whole) };
  const folded = fold(history, start, { approvers: info.approvers, asOf, recordWithin: info.rating.recordWithin });
  const counts = folded.status !== "proposed" && !CLOSED_STATUSES.includes(folded.status);
  const milestones = action.milestones.map((milestone): MilestoneState => {
    const metOn = folded.metOn.get(milestone.title) ?? null;
    return { ...milestone, metOn, missed: counts && metOn === null && asOf > milestone.by.last };
  });
  const review = OPEN_STATUSES.includes(folded.status)
    ? reviewStateOf(action.review, baselineOf(action.added, info), folded, asOf)
    : null;
  const lastUpdate = lastUpdateOf(history, asOf);
  const recorded = history.length > 0;
  const facts = { asOf, folded, recorded, lastUpdate, milestones, review, thresholds: info.rating, name };
  return { history, folded, milestones, review, lastUpdate, ...rate(facts) };
}

/** Whether the first that is said of its status is that it is only proposed: then it was never anything else before. */
export function beginsProposed(whole: readonly HistoryEntry[]): boolean {
  const first = whole.find(({ entry, voidedBy }) => voidedBy === null && entry.status !== null)?.entry;
  return first?.status === "proposed" && first.decision === null;
}

function baselineOf(added: Action["added"], { baseline }: Pick<PlanInfo, "baseline">): Period {
  return added === null ? baseline : periodOfDay(added.date);
}

/** A correction counts on its own day once that has come. */
function lastUpdateOf(history: readonly HistoryEntry[], asOf: PlanDate): PlanDate | null {
  let latest: PlanDate | null = null;
  for (const { entry, counts } of history) {
    const day = entry.date <= asOf ? entry.date : counts;
    if (latest === null || day > latest) latest = day;
  }
  return latest;
}

/**
 * The review that an action owes next, and whether it was missed. A hold's own review takes the place of the action's.
 * A repeated review counts from `baseline`, never from the last one done: a review done early or in time settles the
 * next point, one done late settles all the points that have passed.
 */
function reviewStateOf(review: Review | null, baseline: Period, folded: Folded, asOf: PlanDate): ReviewState | null {
  const lastDone = folded.reviewsDone.at(-1) ?? null;
  // That a hold was looked at does not prolong it: it ends, or its next review is decided.
  if (folded.hold !== null) return stateOf(folded.hold.review, lastDone, asOf);
  if (review === null) return null;
  if (review.kind === "once") return stateOf(lastDone === null ? review.by : null, lastDone, asOf);

  let settled = 0;
  let settledOn: PlanDate | null = null;
  for (const done of folded.reviewsDone) {
    let passed = settled;
    while (isPast(stepPeriod(baseline, review.step, passed + 1), done)) passed += 1;
    // A second one before the point that the first settled is the same review, gone on with.
    const point = settled === 0 ? null : stepPeriod(baseline, review.step, settled);
    const goesOn = settledOn !== null && point !== null && settledOn <= point.last && done <= point.last;
    if (!goesOn) settled = passed > settled ? passed : settled + 1;
    settledOn = done;
  }
  return stateOf(stepPeriod(baseline, review.step, settled + 1), lastDone, asOf);
}

function stateOf(next: Period | null, lastDone: PlanDate | null, asOf: PlanDate): ReviewState {
  return { next, lastDone, missed: next !== null && isPast(next, asOf) };
}

function isPast(period: Period | null, day: PlanDate): boolean {
  return period !== null && day > period.last;
}
