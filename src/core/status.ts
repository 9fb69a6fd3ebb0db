/** The statuses that an action can have, in the order of its life. */
export const STATUSES = [
  "proposed",
  "not-started",
  "in-progress",
  "on-hold",
  "complete",
  "assured",
  "withdrawn",
  "superseded",
  "transferred",
] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses that take effect only with an approved decision; without one they are pending. */
export const DECIDED_STATUSES: readonly Status[] = ["on-hold", "withdrawn", "superseded", "transferred"];
/** Statuses of an action that no longer counts among the live ones. */
export const CLOSED_STATUSES: readonly Status[] = ["withdrawn", "superseded", "transferred"];
/** Statuses of an action that is still to be done: only these can be overdue. */
export const OPEN_STATUSES: readonly Status[] = ["not-started", "in-progress", "on-hold"];

/**
 * The one table of transitions: from each status, those that may follow. Staying is always allowed. Reopening
 * (from complete, assured or closed) is an entry like any other.
 */
export const TRANSITIONS: Readonly<Record<Status, readonly Status[]>> = {
  proposed: ["not-started", "in-progress", "withdrawn", "superseded", "transferred"],
  "not-started": ["proposed", "in-progress", "on-hold", "complete", "withdrawn", "superseded", "transferred"],
  "in-progress": ["on-hold", "complete", "withdrawn", "superseded", "transferred"],
  "on-hold": ["not-started", "in-progress", "complete", "withdrawn", "superseded", "transferred"],
  complete: ["in-progress", "assured"],
  assured: ["in-progress"],
  withdrawn: ["not-started", "in-progress"],
  superseded: ["not-started", "in-progress"],
  transferred: ["not-started", "in-progress"],
};

/** Whether the table lets `to` follow `from`. */
export function mayFollow(from: Status, to: Status): boolean {
  return from === to || TRANSITIONS[from].includes(to);
}

/** How sure the owner is of the due date. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];
