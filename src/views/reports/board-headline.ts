import { addStep, daysBetween, endOfMonthOf, type PlanDate, startOfMonthOf } from "../../calendar/plan-date.ts";
import type { Rating } from "../../core/rating.ts";
import { figuresOfActions } from "../../schedule/figures.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { Tallies } from "../../schedule/tally.ts";
import type { Chart, Table } from "../content.ts";
import { isLiveAction } from "../denominators.ts";
import type { DayOfHistory } from "../history/figures.ts";
import { ratingsOverTime } from "../history/history.ts";

/** A figure on the day of the paper and on the day from which movement is counted. */
export interface ThenAndNow {
  readonly before: number;
  readonly now: number;
}

/** A part of a whole, on both days. */
export interface ShareThenAndNow {
  readonly before: Share;
  readonly now: Share;
}

interface Share {
  readonly count: number;
  readonly of: number;
}

/** What stands large on a board's front sheet. */
export interface Headline {
  readonly live: number;
  readonly overdue: ThenAndNow;
  readonly offTrack: ThenAndNow;
  /** Complete or assured, of the live actions. */
  readonly complete: ShareThenAndNow;
  /** Done by its first due date, of what was first due by then. */
  readonly onTimeFirst: ShareThenAndNow;
  readonly awaitingAssurance: ThenAndNow;
}

/** Counts them over what the ledger says on the two days; what is not public counts as well. */
export function headlineOf(before: ScheduledPlan, now: ScheduledPlan): Headline {
  const both = (count: (actions: readonly ScheduledAction[]) => number): ThenAndNow => ({
    before: count(before.actions),
    now: count(now.actions),
  });
  const having = (test: (it: ScheduledAction) => boolean): ThenAndNow => both((all) => all.filter(test).length);
  const live = having(isLiveAction);
  const done = having((it) => it.status === "complete" || it.status === "assured");
  return {
    live: live.now,
    overdue: having((it) => it.daysOverdue > 0),
    offTrack: having((it) => it.rating === "off-track"),
    complete: { before: { count: done.before, of: live.before }, now: { count: done.now, of: live.now } },
    onTimeFirst: { before: onTimeFirst(before), now: onTimeFirst(now) },
    awaitingAssurance: having((it) => it.status === "complete"),
  };
}

function onTimeFirst({ actions, asOf }: ScheduledPlan): Share {
  return figuresOfActions(actions, asOf)?.onTimeFirst ?? { count: 0, of: 0 };
}

/** So many months are looked back upon. */
const MONTHS = 6;

/** The ratings over the last months, as a chart and as a table. */
export interface Trend {
  readonly days: readonly DayOfHistory[];
  readonly chart: Chart;
  readonly table: Table;
}

/** How many actions had each rating at the end of each of the last months, and on the day itself, as is known now. */
export function trendOf({ plan, asOf }: ScheduledPlan): Trend {
  const tallies = new Tallies();
  for (const action of plan.actions) tallies.add(action);
  const days = monthEnds(plan.info.baseline.first, asOf).map(
    (date): DayOfHistory => ({
      ...{ date, commit: null, state: "read", unreadable: 0 },
      tally: tallies.on(date, plan.info),
    }),
  );
  const history = { basis: "entries", every: "month", days, unchanged: null, meetings: new Map() } as const;
  return { days, ...ratingsOverTime(history, plan.info.title) };
}

function monthEnds(first: PlanDate, asOf: PlanDate): readonly PlanDate[] {
  const days: PlanDate[] = [asOf];
  for (let n = 1; n < MONTHS; n += 1) {
    const day = endOfMonthOf(addStep(startOfMonthOf(asOf), { count: 1, unit: "month" }, -n));
    if (day >= first) days.unshift(day);
  }
  return days;
}

/** How good a rating is to have, the worst first. What stands outside of the scale is neither better nor worse. */
const SCALE: Readonly<Partial<Record<Rating, number>>> = {
  "off-track": 0,
  "at-risk": 1,
  "nothing-recorded": 2,
  "on-hold": 2,
  "on-track": 3,
  "assurance-due": 4,
  complete: 5,
  assured: 6,
};

/** Above 0 where it is now better, below 0 where it is worse. */
export function improvement(before: Rating | null, now: Rating): number {
  const from = before === null ? undefined : SCALE[before];
  const to = SCALE[now];
  return from === undefined || to === undefined ? 0 : to - from;
}

/** Days from the first due date to the day an action is expected to be done, or was; null where one is missing. */
export function daysBehind({ baselineDue, expectedFinish }: ScheduledAction): number | null {
  return baselineDue === null || expectedFinish === null ? null : daysBetween(baselineDue.last, expectedFinish);
}
