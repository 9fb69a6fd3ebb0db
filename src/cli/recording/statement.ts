import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Decision } from "../../core/action.ts";
import type { Fields } from "../../edit/change.ts";

/** Who says something, when, and why. */
export interface Statement {
  readonly date: PlanDate;
  /** A directory id; null where nobody is named. */
  readonly by: string | null;
  readonly note: string | null;
}

/** A request for a change that needs a decision: with the decision, where it was made already. */
export interface Request extends Statement {
  readonly decision: Decision | null;
}

/** An entry as it is to be written, and what there is to say of it beside the diff. */
export interface Built {
  readonly entry: Fields;
  readonly says: readonly string[];
}
