import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Allowances, FileChange, Prepared } from "../../ledger/record/prepare.ts";
import type { Inline } from "../../views/content.ts";
import type { WritingLedger } from "./writing-ledger.ts";

/** What a writing command wants to be recorded. */
export interface Recording {
  /** By path from the plan's folder. */
  readonly changes: ReadonlyMap<string, FileChange>;
  /** The latest day of what is recorded: the new state is shown as of it, where an earlier day was asked about. */
  readonly date: PlanDate;
  /** Ids of the actions whose new state is shown. */
  readonly actions: readonly string[];
  /** What would be a fault in any other command, and is what this one is for. */
  readonly allowances?: Allowances;
  /** What else is to be said of it, after the new state. */
  readonly remarks?: readonly Inline[];
}

/** What came of a recording. */
export type Outcome = Extract<Prepared, { ok: true }> & {
  /** As it was before. */
  readonly ledger: WritingLedger;
  readonly asOf: PlanDate;
  readonly recording: Recording;
  readonly written: boolean;
};
