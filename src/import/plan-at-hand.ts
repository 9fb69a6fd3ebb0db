import { type CalendarOptions, DEFAULT_CALENDAR } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import type { Directory, Plan, Recommendation, Theme } from "../core/plan.ts";

/** What the plan at hand has already; of a plan that is yet to be begun, nothing. */
export interface PlanAtHand {
  readonly directory: Directory;
  readonly themes: readonly Theme[];
  readonly calendar: CalendarOptions;
  readonly recommendations: readonly Recommendation[];
  /** The gravest first. */
  readonly priorities: readonly string[];
  /** Of all its actions. */
  readonly ids: ReadonlySet<string>;
  /** Nothing that is still to come can have happened. */
  readonly today: PlanDate;
}

/** A plan that is yet to be begun. */
export function noPlan(today: PlanDate): PlanAtHand {
  return {
    directory: { organisations: [], people: [], bodies: [], posts: [] },
    ...{ themes: [], recommendations: [], priorities: [], ids: new Set(), calendar: DEFAULT_CALENDAR, today },
  };
}

export function planAtHand({ directory, themes, info, recommendations, actions }: Plan, today: PlanDate): PlanAtHand {
  const ids = new Set(actions.map(({ id }) => id));
  return { directory, themes, calendar: info, recommendations, priorities: info.priorities, ids, today };
}
