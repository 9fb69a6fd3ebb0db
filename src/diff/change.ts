import type { ChangeType } from "../core/change-types.ts";
import { withoutRedacted } from "../core/redacted.ts";

/** One thing that is otherwise than it was, in the plan's own terms. */
export interface Change {
  readonly type: ChangeType;
  /** Of the action, theme, recommendation or party; the path of a file; null where it is the plan itself. */
  readonly id: string | null;
  /** What of it changed, by its name in JSON; null where it is the whole. */
  readonly field: string | null;
  /** As JSON has them: dates ISO, nothing as null. */
  readonly before: unknown;
  readonly after: unknown;
  /** Whether a reviewer must not miss it. */
  readonly notable: boolean;
  /** The change as a sentence's end: `completed on 18 December 2018 by the Director`. Plan text in it is raw. */
  readonly message: string;
  /**
   * Why it is so: its own `file` was edited, or only the `plan` (plan.yaml, its directory or its scheme) was, or only
   * the day asked about is another (`time`).
   */
  readonly cause: Cause;
}

/** Why it changed: the file was edited, the plan or its directory was, or only the day is another. */
export type Cause = "file" | "plan" | "time";

/** A change as its finder says it; what is left out is empty. */
export type ChangeParts = Pick<Change, "type" | "message"> & Partial<Change>;

/** Makes a change whole, but for what was redacted between before and after: that must not come back in a comment. */
export function change(parts: ChangeParts): Change {
  const whole = { id: null, field: null, before: null, after: null, notable: false, cause: "file", ...parts } as const;
  // A correction and what it corrects are two statements, not two versions of one.
  if (whole.type === "entry-corrected") return whole;
  const [before, after] = withoutRedacted(whole.before, whole.after);
  return { ...whole, before, after };
}
