import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";
import type { PlanInfo } from "../core/plan.ts";
import { RATINGS, type Rating } from "../core/rating.ts";
import { actionStateOf, isInPlan, type Printed, printedDue } from "./action-state.ts";
import { historyOf } from "./history.ts";
import { isOverdue } from "./rate.ts";
import { unchangedFrom } from "./unchanged.ts";

/** How many actions have each rating on a day. */
export interface Tally {
  readonly byRating: Readonly<Record<Rating, number>>;
  readonly overdue: number;
}

/** An action, and how it is counted. */
interface Counted {
  readonly action: Action;
  /** What is the same for every day; null until it is worked out. */
  printed: Printed | null;
  /** Null where it joins the plan only later, or is not yet worked out. */
  rating: Rating | null;
  overdue: boolean;
  /** Until when this is known, as a key of `ends`; null where time alone changes nothing. */
  end: string | null;
}

/**
 * Counts actions by their rating on one day after another. What cannot have changed since the day before is not even
 * looked at: of ten thousand actions, few cross a line in a week.
 */
export class Tallies {
  private readonly counted = new Map<Action, Counted>();
  /** Those to be worked out again, by the end of the time for which they are known. */
  private ends = new Map<string, Counted[]>();
  private stale = new Set<Counted>();
  private info: PlanInfo | null = null;
  private day: PlanDate | null = null;
  private byRating = none();
  private overdue = 0;

  add(action: Action): void {
    if (this.counted.has(action)) return;
    const one: Counted = { action, printed: null, rating: null, overdue: false, end: null };
    this.counted.set(action, one);
    this.stale.add(one);
  }

  remove(action: Action): void {
    const one = this.counted.get(action);
    if (one === undefined) return;
    this.counted.delete(action);
    this.stale.delete(one);
    this.learn(one, null, false, null);
  }

  /** The actions that are in the plan on the day, by `info`'s thresholds and approvers. */
  on(day: PlanDate, info: PlanInfo): Tally {
    if (this.info !== info || this.day === null || day < this.day) this.startAgain();
    this.info = info;
    this.day = day;
    for (const [end, some] of this.ends) {
      if (end > day) continue;
      this.ends.delete(end);
      // What was learnt of an action since then ends another time.
      for (const one of some) if (one.end === end) this.stale.add(one);
    }
    for (const one of this.stale) this.workOut(one, day, info);
    this.stale.clear();
    return { byRating: { ...this.byRating }, overdue: this.overdue };
  }

  private startAgain(): void {
    this.ends = new Map();
    this.stale = new Set(this.counted.values());
    for (const one of this.stale) {
      one.printed = null;
      this.learn(one, null, false, null);
    }
  }

  private workOut(one: Counted, day: PlanDate, info: PlanInfo): void {
    const { action } = one;
    if (!isInPlan(action, day)) {
      this.learn(one, null, false, action.added?.date ?? null);
      return;
    }
    one.printed ??= { due: printedDue(action, info)?.due ?? null, whole: historyOf(action.progress) };
    const state = actionStateOf(action, one.printed, info, day, UNNAMED);
    const { through, before } = unchangedFrom(action, state, day, info.rating);
    // What holds through a day ends after it, and before the next.
    const end = through !== null && (before === null || through < before) ? `${through}~` : before;
    this.learn(one, state.rating, isOverdue(state.folded, day), end);
  }

  private learn(one: Counted, rating: Rating | null, overdue: boolean, end: string | null): void {
    if (one.rating !== null) this.byRating[one.rating] -= 1;
    if (one.overdue) this.overdue -= 1;
    if (rating !== null) this.byRating[rating] += 1;
    if (overdue) this.overdue += 1;
    one.rating = rating;
    one.overdue = overdue;
    one.end = end;
    if (end === null) return;
    const others = this.ends.get(end);
    if (others === undefined) this.ends.set(end, [one]);
    else others.push(one);
  }
}

function none(): Record<Rating, number> {
  return Object.fromEntries(RATINGS.map((rating) => [rating, 0])) as Record<Rating, number>;
}

/** Only the words of a rating's reasons name anybody, and here nobody asks for them. */
const UNNAMED = (id: string): string => id;
