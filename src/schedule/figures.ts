import { addStep, daysBetween, type PlanDate } from "../calendar/plan-date.ts";
import { CLOSED_STATUSES } from "../core/status.ts";
import type { ScheduledAction } from "./scheduled-plan.ts";

/** How many, of how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** A mean or median, and of how many; null of none. */
export interface Average {
  readonly value: number | null;
  readonly of: number;
}

/**
 * The figures that boards ask for, each with its denominator. Counted are live actions: adopted and not closed. What is
 * due on the as-of day is due by now; it is late only from the next.
 */
export interface Figures {
  /** Live actions whose first due date is the as-of day or earlier, of those that have one. */
  readonly firstDueByNow: Share;
  /** Of `firstDueByNow`, those done by that date, those done later and those still open. The three add up to it. */
  readonly doneByFirstDue: Share;
  readonly doneLater: Share;
  readonly stillOpen: Share;
  /** Done by the current due date, of those that are due by now; and the same for the first date. */
  readonly onTime: Share;
  readonly onTimeFirst: Share;
  /** Of `slipDays`: the current due date − the first, over the live actions that have both. */
  readonly meanSlipDays: Average;
  readonly medianSlipDays: Average;
  /** Overdue by up to a month, by up to three, and by more; of all that are live. */
  readonly overdueByAge: {
    readonly upToOneMonth: number;
    readonly upToThreeMonths: number;
    readonly longer: number;
    readonly of: number;
  };
  /** From asking to deciding, over the requests that were decided; and how many still wait. */
  readonly medianDaysToDecide: Average & { readonly waiting: number };
}

/**
 * Works the figures out for some actions of a plan as they stand on a day; null where not one of them has an entry, as
 * nothing can be said of work that nobody has recorded.
 */
export function figuresOfActions(actions: readonly ScheduledAction[], asOf: PlanDate): Figures | null {
  const live = actions.filter((it) => it.status !== "proposed" && !CLOSED_STATUSES.includes(it.status));
  if (live.every((it) => it.history.length === 0)) return null;
  const firstDue = live.filter((it) => it.baselineDue !== null && it.baselineDue.last <= asOf);
  const currentlyDue = live.filter((it) => it.due !== null && it.due.last <= asOf);
  const of = firstDue.length;
  const inTime = firstDue.filter((it) => it.daysLateFirst !== null && it.daysLateFirst <= 0).length;
  const later = firstDue.filter((it) => it.daysLateFirst !== null && it.daysLateFirst > 0).length;
  const slips = live.filter((it) => it.baselineDue !== null && it.due !== null).map((it) => it.slipDays);
  return {
    firstDueByNow: { count: of, of: live.filter((it) => it.baselineDue !== null).length },
    doneByFirstDue: { count: inTime, of },
    doneLater: { count: later, of },
    stillOpen: { count: of - inTime - later, of },
    onTime: {
      count: currentlyDue.filter((it) => it.daysLate !== null && it.daysLate <= 0).length,
      of: currentlyDue.length,
    },
    onTimeFirst: { count: inTime, of },
    meanSlipDays: { value: mean(slips), of: slips.length },
    medianSlipDays: { value: median(slips), of: slips.length },
    overdueByAge: overdueByAge(live, asOf),
    medianDaysToDecide: daysToDecide(actions),
  };
}

/** Calendar months: what was due on 31 October is overdue by up to a month on 30 November. */
function overdueByAge(live: readonly ScheduledAction[], asOf: PlanDate): Figures["overdueByAge"] {
  const ages = { upToOneMonth: 0, upToThreeMonths: 0, longer: 0, of: live.length };
  for (const { due, daysOverdue } of live) {
    if (due === null || daysOverdue === 0) continue;
    if (asOf <= addStep(due.last, { count: 1, unit: "month" })) ages.upToOneMonth += 1;
    else if (asOf <= addStep(due.last, { count: 3, unit: "month" })) ages.upToThreeMonths += 1;
    else ages.longer += 1;
  }
  return ages;
}

/** Closed and proposed actions count here as well: a board's wait for a decision is one whatever was decided. */
function daysToDecide(actions: readonly ScheduledAction[]): Figures["medianDaysToDecide"] {
  const waits: number[] = [];
  let waiting = 0;
  for (const { requests } of actions) {
    for (const { date, state, decision, decidedOn } of requests) {
      if (state === "open") waiting += 1;
      const day = decision?.date ?? decidedOn;
      if (day !== null) waits.push(Math.max(0, daysBetween(date, day)));
    }
  }
  return { value: median(waits), of: waits.length, waiting };
}

/** To one place after the point, and never a zero below zero. */
function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Number((values.reduce((sum, n) => sum + n, 0) / values.length).toFixed(1)) || 0;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
