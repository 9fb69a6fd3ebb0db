import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";
import type { Plan, PlanInfo } from "../core/plan.ts";
import { RATINGS, type Rating } from "../core/rating.ts";
import { schedule } from "./schedule.ts";
import { isWithin, type Steady, steadyFrom } from "./steady.ts";

/** How many actions have each rating on a day. */
export interface Tally {
  readonly byRating: Readonly<Record<Rating, number>>;
  readonly overdue: number;
}

interface Known extends Steady {
  readonly from: PlanDate;
  /** Null where it joins the plan only later. */
  readonly rating: Rating | null;
  readonly overdue: boolean;
}

/**
 * Counts actions by their rating on one day after another. What cannot have changed since the day before is not worked
 * out again: of ten thousand actions, few cross a line in a week.
 */
export class Tallies {
  private known = new Map<Action, Known>();
  private info: PlanInfo | null = null;

  /** The actions that are in the plan on the day, by `info`'s thresholds and approvers. */
  on(day: PlanDate, info: PlanInfo, actions: Iterable<Action>): Tally {
    if (this.info !== info) this.known = new Map();
    this.info = info;
    const byRating = Object.fromEntries(RATINGS.map((rating) => [rating, 0])) as Record<Rating, number>;
    let overdue = 0;
    const count = (one: Known): void => {
      if (one.rating !== null) byRating[one.rating] += 1;
      if (one.overdue) overdue += 1;
    };
    const stale: Action[] = [];
    for (const action of actions) {
      const one = this.known.get(action);
      if (one !== undefined && one.from <= day && isWithin(one, day)) count(one);
      else stale.push(action);
    }
    for (const one of this.workOut(day, info, stale)) count(one);
    return { byRating, overdue };
  }

  private *workOut(day: PlanDate, info: PlanInfo, actions: readonly Action[]): Iterable<Known> {
    const { actions: states, notYetAdded } = schedule({ ...NOTHING_ELSE, info, actions }, day);
    for (const it of states) {
      const steady = steadyFrom(it, day, info.rating);
      const one: Known = { ...steady, from: day, rating: it.rating, overdue: it.daysOverdue > 0 };
      this.known.set(it.action, one);
      yield one;
    }
    for (const action of notYetAdded) {
      const one: Known = { from: day, through: null, before: action.added?.date ?? null, rating: null, overdue: false };
      this.known.set(action, one);
      yield one;
    }
  }
}

/** What a rating does not depend on. Only its reasons name anybody. */
const NOTHING_ELSE: Omit<Plan, "info" | "actions"> = {
  directory: { organisations: [], people: [], bodies: [], posts: [] },
  recommendations: [],
  themes: [],
  prose: [],
  unreadable: [],
  paths: new Set(),
};
