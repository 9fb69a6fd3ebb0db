import type { Action, Decision } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import { historyOf } from "../../schedule/history.ts";
import { pairEntries } from "../../schedule/pair-entries.ts";

/**
 * Whether the change itself records in the action that somebody decided: an entry that was not there before, that no
 * correction voids, with an approved decision by a body that the plan *before* lets decide. A body that the change made
 * an approver decides nothing yet.
 */
export function recordsAnApproval(before: Action, after: Action, planBefore: Plan): boolean {
  const added = new Set(pairEntries(before, after).added.map(({ index }) => index));
  if (added.size === 0) return false;
  return historyOf(after.progress).some(
    ({ entry, index, voidedBy }) => voidedBy === null && added.has(index) && isApproval(entry.decision, planBefore),
  );
}

/** Whether the decision is an approval by a body that the plan lets decide. */
export function isApproval(decision: Decision | null, plan: Plan): boolean {
  return decision?.outcome === "approved" && decision.body !== null && plan.info.approvers.includes(decision.body);
}
