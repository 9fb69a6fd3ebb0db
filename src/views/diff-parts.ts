import type { Change } from "../diff/change.ts";
import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { Origin } from "./envelope.ts";

/** One of the two plans that are compared. */
export interface DiffSide {
  readonly scheduled: ScheduledPlan;
  readonly origin: Origin;
  /** Which revision it is, in words: `HEAD (1a2b3c4)`, `the working tree`. */
  readonly words: string;
  /** What a reader should know of how it was found; null where there is nothing to know. */
  readonly note: string | null;
}

/** What changed from one plan to another: every format of `plan diff` draws this. */
export interface DiffParts {
  readonly from: DiffSide;
  readonly to: DiffSide;
  /** Those that a reviewer must not miss first. */
  readonly changes: readonly Change[];
}
