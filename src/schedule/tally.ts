import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";
import type { Plan, PlanInfo } from "../core/plan.ts";
import { RATINGS, type Rating } from "../core/rating.ts";
import { schedule } from "./schedule.ts";
import { steadyFrom } from "./steady.ts";

/** How many actions have each rating on a day. */
export interface Tally {
  readonly byRating: Readonly<Record<Rating, number>>;
  readonly overdue: number;
}

interface Known {
  /** Null where it joins the plan only later. */
  readonly rating: Rating | null;
  readonly overdue: boolean;
}

/**
 * Counts actions by their rating on one day after another. What cannot have changed since the day before is not even
 * looked at: of ten thousand actions, few cross a line in a week.
 */
export class Tallies {
  private readonly actions = new Set<Action>();
  private known = new Map<Action, Known>();
  /** Those to be worked out again, by the end of the time for which they are known. */
  private ends = new Map<string, Action[]>();
  private stale = new Set<Action>();
  private info: PlanInfo | null = null;
  private day: PlanDate | null = null;
  private byRating = none();
  private overdue = 0;

  add(action: Action): void {
    this.actions.add(action);
    this.stale.add(action);
  }

  remove(action: Action): void {
    this.actions.delete(action);
    this.stale.delete(action);
    this.forget(action);
  }

  /** The actions that are in the plan on the day, by `info`'s thresholds and approvers. */
  on(day: PlanDate, info: PlanInfo): Tally {
    if (this.info !== info || this.day === null || day < this.day) this.beginAnew();
    this.info = info;
    this.day = day;
    for (const [end, actions] of this.ends) {
      if (end > day) continue;
      this.ends.delete(end);
      for (const action of actions) if (this.known.has(action)) this.stale.add(action);
    }
    this.workOut(day, info);
    return { byRating: { ...this.byRating }, overdue: this.overdue };
  }

  private beginAnew(): void {
    this.known = new Map();
    this.ends = new Map();
    this.stale = new Set(this.actions);
    this.byRating = none();
    this.overdue = 0;
  }

  private workOut(day: PlanDate, info: PlanInfo): void {
    if (this.stale.size === 0) return;
    const stale = [...this.stale];
    this.stale.clear();
    for (let at = 0; at < stale.length; at += AT_ONCE) this.workOutSome(stale.slice(at, at + AT_ONCE), day, info);
  }

  private workOutSome(some: readonly Action[], day: PlanDate, info: PlanInfo): void {
    const { actions, notYetAdded } = schedule({ ...NOTHING_ELSE, info, actions: some }, day);
    for (const it of actions) {
      const { through, before } = steadyFrom(it, day, info.rating);
      // What holds through a day ends after it, and before the next.
      const end = through !== null && (before === null || through < before) ? `${through}~` : before;
      this.learn(it.action, { rating: it.rating, overdue: it.daysOverdue > 0 }, end ?? undefined);
    }
    for (const action of notYetAdded) this.learn(action, { rating: null, overdue: false }, action.added?.date);
  }

  private learn(action: Action, known: Known, end: string | undefined): void {
    this.forget(action);
    this.known.set(action, known);
    if (known.rating !== null) this.byRating[known.rating] += 1;
    if (known.overdue) this.overdue += 1;
    if (end === undefined) return;
    const others = this.ends.get(end);
    if (others === undefined) this.ends.set(end, [action]);
    else others.push(action);
  }

  private forget(action: Action): void {
    const known = this.known.get(action);
    if (known === undefined) return;
    this.known.delete(action);
    if (known.rating !== null) this.byRating[known.rating] -= 1;
    if (known.overdue) this.overdue -= 1;
  }
}

/** So many are worked out before all but their ratings is let go: of ten thousand at once, it would be 50 MB. */
const AT_ONCE = 64;

function none(): Record<Rating, number> {
  return Object.fromEntries(RATINGS.map((rating) => [rating, 0])) as Record<Rating, number>;
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
