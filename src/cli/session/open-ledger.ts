import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import type { LoadedPlan } from "../../ledger/open.ts";
import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Origin } from "../../views/envelope.ts";
import type { SayChoice } from "../options/choose.ts";

/** The plan's folder as it was read, usable or not. */
export interface ReadLedger {
  /** Absolute. */
  readonly folder: string;
  readonly loaded: LoadedPlan;
  readonly origin: Origin;
}

/** The ledger as a reading command uses it. */
export interface OpenLedger {
  readonly plan: Plan;
  readonly asOf: PlanDate;
  /** Worked out when it is first asked for. */
  readonly scheduled: ScheduledPlan;
  readonly origin: Origin;
  /** Absolute. */
  readonly folder: string;
  /** With `--at`, the full id of the commit; else null: the working tree. */
  readonly commit: string | null;
  /** By path; without the files that gave no text. */
  readonly texts: LoadedPlan["texts"];
  readonly sayChoice: SayChoice;
}
