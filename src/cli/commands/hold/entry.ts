import { formatPeriod, isoPeriod, type Period } from "../../../calendar/period.ts";
import { formatDay } from "../../../calendar/plan-date.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import { refused } from "../../exit-code.ts";
import { requireTransition } from "../../recording/allowed-transition.ts";
import { decisionAsWritten, entryOf } from "../../recording/entry-as-written.ts";
import type { Built, Request } from "../../recording/request.ts";
import { overtakes } from "../../recording/request-words.ts";

/**
 * The entry that asks for a hold; of an action that is on hold already, the one by which a body decides when it is looked at next.
 *
 * @param it the action as it stands on the day of the entry
 * @param review when the hold is looked at again
 * @throws CannotRun where nothing can be put on hold, the review lies before the entry, or it prolongs a hold undecided
 */
export function holdEntry(it: ScheduledAction, review: Period, { date, by, note, decision }: Request): Built {
  requireTransition(it, "on-hold");
  if (review.last < date) {
    throw refused(
      `the review of ${formatPeriod(review)} would lie before the day of the entry, ${formatDay(date)}`,
      "Say when the hold is to be looked at again: --review, with a day or a month that is yet to come.",
    );
  }
  if (it.hold?.review != null && decision === null) {
    throw refused(
      `${it.action.id} is on hold until its review, ${formatPeriod(it.hold.review)}: a later one is decided, as the hold was`,
      `Once it is decided: plan hold ${it.action.id} --review ${isoPeriod(review)} --approved --body … --ref …`,
    );
  }
  const says =
    it.status === "on-hold"
      ? [`${it.action.id} is on hold already: only the review moves, to ${formatPeriod(review)}.`]
      : overtakes(it, "status");
  return {
    entry: entryOf({
      ...{ date, by, note },
      ...{ status: "on-hold", review: isoPeriod(review) },
      decision: decision && decisionAsWritten(decision),
    }),
    says,
  };
}
