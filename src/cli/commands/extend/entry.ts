import { formatPeriod, isoPeriod, type Period } from "../../../calendar/period.ts";
import { formatDay } from "../../../calendar/plan-date.ts";
import { OPEN_STATUSES } from "../../../core/status.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import { label } from "../../../views/words.ts";
import { refused } from "../../exit-code.ts";
import { reopening } from "../../recording/allowed-transition.ts";
import { decisionAsWritten, entryOf } from "../../recording/entry-as-written.ts";
import type { Built, Request } from "../../recording/request.ts";
import { moveWords, overtakes } from "../../recording/request-words.ts";

/**
 * The entry that asks for another due date, later or earlier; of an action that has none, for its first.
 *
 * @param it the action as it stands on the day of the entry
 * @param due as exact as it was given
 * @throws CannotRun where the action is not open, is due then already, or that is asked for already
 */
export function extendEntry(it: ScheduledAction, due: Period, { date, by, note, decision }: Request): Built {
  const { id } = it.action;
  requireOpen(it);
  if (it.due !== null && same(it.due, due)) {
    throw refused(`${id} is due ${formatPeriod(due)} already`, "Give another date: --due.");
  }
  const open = it.pending.find((request) => request.due !== null && same(request.due, due));
  if (open !== undefined && decision === null) {
    throw refused(
      `due ${formatPeriod(due)} was asked for already, on ${formatDay(open.date)}, and waits for a decision`,
      `To record the decision: plan decide ${id} --approved --body … --date …`,
    );
  }
  return {
    entry: entryOf({ date, by, note, due: isoPeriod(due), decision: decision && decisionAsWritten(decision) }),
    says: [`${moveWords(it.due, due)}.`, ...overtakes(it, "due")],
  };
}

/** Stops the command where the action has no due date that could move: it is over, or only proposed. */
export function requireOpen({ action: { id }, status }: ScheduledAction): void {
  if (OPEN_STATUSES.includes(status)) return;
  const help =
    status === "proposed"
      ? `A proposed action has no due date until it is adopted: plan decide ${id} --approved --body … --date …`
      : `Only what is still to be done has a due date to move.${reopening(id, status)}`;
  throw refused(`${id} is ${label(status).toLowerCase()}: its due date cannot move`, help);
}

function same(one: Period, other: Period): boolean {
  return one.first === other.first && one.last === other.last;
}
