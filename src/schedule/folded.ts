import type { Period } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import type { Evidence } from "../core/action.ts";
import type { Confidence, Status } from "../core/status.ts";
import type { ChangeRequest, Hold, OddTransition, Statement, StatusStep } from "./scheduled-plan.ts";

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
