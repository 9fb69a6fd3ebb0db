import { CLOSED_STATUSES } from "../../../core/status.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import { refused } from "../../exit-code.ts";
import { reopening, requireTransition } from "../../recording/allowed-transition.ts";
import { decisionAsWritten, entryOf } from "../../recording/entry-as-written.ts";
import type { Built, Request } from "../../recording/request.ts";
import { overtakes } from "../../recording/request-words.ts";
import type { Closing } from "./closings.ts";

/** Stops the command where the action has ended already, in whichever way. */
export function mayClose(it: ScheduledAction): void {
  if (CLOSED_STATUSES.includes(it.status)) {
    throw refused(
      `${it.action.id} is ${it.status} already`,
      `To see when and why: plan show ${it.action.id}.${reopening(it.action.id, it.status)}`,
    );
  }
  // From where one of them may follow, all may.
  requireTransition(it, "withdrawn");
}

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
  mayClose(it);
  if (to === id) throw refused(`${id} cannot be ${closing} by itself`, "Give the action that takes its place: --to.");
  return {
    entry: entryOf({ date, by, note, status: closing, to, decision: decision && decisionAsWritten(decision) }),
    says: overtakes(it, "status"),
  };
}
