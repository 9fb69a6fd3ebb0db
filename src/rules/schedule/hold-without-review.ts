import { formatDay } from "../../calendar/plan-date.ts";
import { HOLD_WITHOUT_REVIEW } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN418: the hold in effect on the as-of day, and a hold that is asked for. The finding's value is its first day. */
export const holdWithoutReview: Rule = {
  info: HOLD_WITHOUT_REVIEW,
  *check({ actions }) {
    for (const it of actions) {
      const { action } = it;
      if (it.hold === null && it.pending.length === 0) continue;
      for (const { index, since, message } of endless(it)) {
        yield finding({
          rule: HOLD_WITHOUT_REVIEW,
          message,
          help: "Write `review` with a date: in the entry, or if that is in the ledger already, in a new one with `status: on-hold`.",
          place: inEntry(action, index, "review"),
          action: action.id,
          value: since,
        });
      }
    }
  },
};

function* endless({ action: { id, progress }, hold, review, pending }: ScheduledAction) {
  if (hold !== null && review?.next == null) {
    const message = `${id} has been on hold since ${formatDay(hold.since)}, and nothing says when that is to be looked at again`;
    yield { index: hold.index, since: hold.since, message };
  }
  for (const { kind, status, index, date } of pending) {
    if (kind !== "status" || status !== "on-hold") continue;
    const asked = progress[index]?.review ?? null;
    if (asked !== null && asked !== "done") continue;
    const message = `the hold of ${id} that was asked for on ${formatDay(date)} does not say when it is to be looked at again`;
    yield { index, since: date, message };
  }
}
