import type { Period } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action, Decision, Entry, Evidence, Measure, Milestone } from "../core/action.ts";
import type { Plan } from "../core/plan.ts";
import type { Colour, Rating } from "../core/rating.ts";
import type { Confidence, Status } from "../core/status.ts";

/** The plan with every action's state on one day. */
export interface ScheduledPlan {
  readonly plan: Plan;
  readonly asOf: PlanDate;
  /** The actions that are in the plan on that day, in the order of their ids. */
  readonly actions: readonly ScheduledAction[];
  /** Those that join it only later (`added`), in the order of their ids. */
  readonly notYetAdded: readonly Action[];
}

/** One action as it stands on the as-of day: the fold of its entries up to that day. */
export interface ScheduledAction extends Lateness {
  readonly action: Action;
  /** Directory ids as of the day. Empty where none is printed. */
  readonly owners: readonly string[];
  /** Directory ids of the owners' organisations, each once, in the order of the owners. */
  readonly organisations: readonly string[];
  readonly status: Status;
  readonly baselineDue: Period | null;
  readonly due: Period | null;
  /** How the due date came about, in words, step by step. */
  readonly working: readonly string[];
  readonly timesMoved: number;
  /** `due` − `baselineDue` in days; 0 where either is missing. */
  readonly slipDays: number;
  /** Days since the last day of `due`; 0 where it is not overdue. */
  readonly daysOverdue: number;
  readonly dueSoon: boolean;
  /** The latest forecast that has not passed. */
  readonly forecast: Period | null;
  /** The latest forecast, where it has passed and so counts as none. */
  readonly lapsedForecast: Period | null;
  readonly confidence: Confidence | null;
  /** Every request for a change that needs a decision, in the order in which they were made. */
  readonly requests: readonly ChangeRequest[];
  /** Those still waiting for one. */
  readonly pending: readonly ChangeRequest[];
  readonly milestones: readonly MilestoneState[];
  readonly review: ReviewState | null;
  readonly measures: readonly MeasureState[];
  readonly evidence: readonly Evidence[];
  /** Whether evidence was given since the action began, or since it was last reopened after it was complete. */
  readonly evidenced: boolean;
  readonly completedOn: PlanDate | null;
  readonly completedBy: string | null;
  readonly assuredOn: PlanDate | null;
  readonly assuredBy: string | null;
  /** The statements by which it is complete and assured; null where there is none, or it was reopened since. */
  readonly completed: Statement | null;
  readonly assured: Statement | null;
  readonly hold: Hold | null;
  /** Places in `progress` of the decisions by an approver that found no request open. */
  readonly idleDecisions: readonly number[];
  /** The changes of status that the table of transitions does not have. */
  readonly oddTransitions: readonly OddTransition[];
  /** Every change of status up to the day, in the order in which they took effect. */
  readonly steps: readonly StatusStep[];
  /** The date of the latest entry up to the day. */
  readonly lastUpdate: PlanDate | null;
  readonly rating: Rating;
  readonly colour: Colour | null;
  /** Why it is rated so: every condition that holds, gravest first. */
  readonly reasons: readonly string[];
  /** The entries up to the day, in the order in which they count, with those that a correction voids. */
  readonly history: readonly HistoryEntry[];
}

/** When an action was or will be done, beside the days on which it was to be. */
export interface Lateness {
  /**
   * The day it was done; else the last day of a live forecast; else the as-of day where it is overdue, as it can be
   * done no earlier; else the last day on which it is due. Null where it is proposed, closed or has no due date.
   */
  readonly expectedFinish: PlanDate | null;
  /** The day it was done − the last day on which it was due then, in days; below 0 where it was early, null where it is not done. */
  readonly daysLate: number | null;
  /** The same against the first due date. */
  readonly daysLateFirst: number | null;
}

/** A change of due date or status that takes effect only when an approver approves it. */
export interface ChangeRequest {
  readonly kind: "due" | "status";
  /** The place in `progress` of the entry that asks for it, from 0. */
  readonly index: number;
  /** The day on which it was asked for. */
  readonly date: PlanDate;
  readonly by: string | null;
  readonly due: Period | null;
  readonly status: Status | null;
  readonly note: string | null;
  /** The due date when it was asked for. */
  readonly dueBefore: Period | null;
  /** Who owned the action when it was asked for, and from the entry on: none of them decides it. */
  readonly owners: readonly string[];
  /** `open`: waiting; `overtaken`: a later request or change took its place; `lapsed`: the action ended without it. */
  readonly state: "open" | "approved" | "refused" | "deferred" | "overtaken" | "lapsed";
  readonly decision: Decision | null;
  /** The day of the entry that decided it. */
  readonly decidedOn: PlanDate | null;
}

/** An entry that made the action complete or assured. */
export interface Statement {
  /** The place of the entry in `progress`, from 0. */
  readonly index: number;
  readonly on: PlanDate;
  readonly by: string | null;
  /** Who owned the action then. */
  readonly owners: readonly string[];
}

/** A hold that is in effect. */
export interface Hold {
  readonly since: PlanDate;
  /** When it is to be looked at again, and the day from which that was so. */
  readonly review: Period | null;
  readonly reviewSet: PlanDate;
  /** The place in `progress` of the entry that says so, from 0. */
  readonly index: number;
}

/** A change of status that the table of transitions does not have: said, asked for or decided by the entry at `index`. */
export interface OddTransition {
  readonly index: number;
  readonly from: Status;
  readonly to: Status;
}

/** A change of status that took effect. */
export interface StatusStep {
  /** The place in `progress` of the entry that says or asks for it, from 0. */
  readonly index: number;
  /** The day on which it took effect. */
  readonly on: PlanDate;
  readonly from: Status;
  readonly to: Status;
}

/** A milestone, and whether it was met or missed by the as-of day. */
export interface MilestoneState extends Milestone {
  readonly metOn: PlanDate | null;
  readonly missed: boolean;
}

/** The review that is owed next, and whether it was missed. */
export interface ReviewState {
  /** The next review that is owed; null where the only one is done. */
  readonly next: Period | null;
  readonly missed: boolean;
  readonly lastDone: PlanDate | null;
}

/** A measure, with the latest value that was recorded. */
export interface MeasureState extends Measure {
  readonly latest: { readonly value: number | string; readonly date: PlanDate } | null;
}

/** An entry, the day from which it counts, and the correction that voids it, if any. */
export interface HistoryEntry {
  readonly entry: Entry;
  /** Where it stands in the file's `progress`, from 0. */
  readonly index: number;
  /** The day on which it counts: its own, or for a correction that of the entry it corrects. */
  readonly counts: PlanDate;
  /** Set where a correction voids it: the correcting entry's place in `progress`, its own where it corrects what is not its author's. */
  readonly voidedBy: number | null;
}

/** What the entries of one action add up to, before any question of being late is asked. */
export interface Folded {
  readonly status: Status;
  /** The date that the timescale gave, or (where it gave none) the first that was approved. */
  readonly baselineDue: Period | null;
  readonly due: Period | null;
  readonly timesMoved: number;
  readonly owners: readonly string[];
  readonly forecast: Period | null;
  readonly confidence: Confidence | null;
  /** The day on which it was last said how sure the owner is. */
  readonly confidenceSaid: PlanDate | null;
  readonly requests: readonly ChangeRequest[];
  readonly metOn: ReadonlyMap<string, PlanDate>;
  readonly measured: ReadonlyMap<string, { readonly value: number | string; readonly date: PlanDate }>;
  readonly evidence: readonly Evidence[];
  readonly evidenced: boolean;
  readonly completed: Statement | null;
  readonly assured: Statement | null;
  readonly closedOn: PlanDate | null;
  readonly closedTo: string | null;
  /** The days of the reviews done, earliest first. */
  readonly reviewsDone: readonly PlanDate[];
  readonly hold: Hold | null;
  readonly idleDecisions: readonly number[];
  readonly oddTransitions: readonly OddTransition[];
  readonly steps: readonly StatusStep[];
}
