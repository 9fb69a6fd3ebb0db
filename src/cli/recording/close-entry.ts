import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { decisionAsWritten, entryOf } from "./entry-as-written.ts";
import { mayBecome } from "./may-become.ts";
import { overtakes } from "./overtakes.ts";
import { refused } from "./refused.ts";
import type { Built, Request } from "./statement.ts";

/** The ways in which an action ends without being done. */
export const CLOSINGS = ["withdrawn", "superseded", "transferred"] as const;
export type Closing = (typeof CLOSINGS)[number];

/**
 * The entry that asks for an action to be closed.
 *
 * @param it the action as it stands on the day of the entry
 * @param to where it went: the id of an action or of the directory, or words; null where that is not said
 * @throws CannotRun where it is closed already, or complete
 */
export function closeEntry(
  it: ScheduledAction,
  closing: Closing,
  to: string | null,
  { date, by, note, decision }: Request,
): Built {
  const { id } = it.action;
  if (it.status === closing) throw refused(`${id} is ${closing} already`, `To see when and why: plan show ${id}`);
  mayBecome(it, closing);
  if (to === id) throw refused(`${id} cannot be ${closing} by itself`, "Give the action that takes its place: --to.");
  return {
    entry: entryOf({ date, by, note, status: closing, to, decision: decision && decisionAsWritten(decision) }),
    says: overtakes(it, "status"),
  };
}
