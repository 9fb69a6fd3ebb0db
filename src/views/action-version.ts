import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";

/** Who typed something: the author of a commit, on the commit's day. */
export interface Typed {
  readonly id: string;
  readonly author: string;
  readonly day: PlanDate;
}

/** An action as a commit left it. */
export interface ActionVersion {
  /** Null for what is in the working tree and in no commit. */
  readonly commit: Typed | null;
  readonly day: PlanDate;
  readonly renamed: { readonly from: string; readonly to: string } | null;
  /** In each parent, null where it was not there; `unreadable` where its file could not be read. */
  readonly before: readonly (Action | "unreadable" | null)[];
  readonly after: Action | "unreadable" | null;
  /** What the same contents came to mean under a later plan.yaml, which reads dates otherwise. */
  readonly otherReadings: readonly Action[];
}
