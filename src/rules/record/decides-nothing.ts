import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { DECIDES_NOTHING } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import type { ChangeRequest } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * PLAN419: a decision by an approver, up to the as-of day, that found nothing open. Where its entry itself changes the
 * status, the owners, a review or a published field, for which no request is needed, an approval approves that.
 */
export const decidesNothing: Rule = {
  info: DECIDES_NOTHING,
  *check({ actions }) {
    for (const { action, status, history, requests, idleDecisions } of actions) {
      if (idleDecisions.length === 0) continue;
      const idle = new Set(idleDecisions);
      const askedAt = new Map(requests.map((it) => [it.index, it]));
      let latest: ChangeRequest | null = null;
      for (const { entry, index } of history) {
        if (entry.decision !== null && idle.has(index) && !approvesItsOwn(entry)) {
          yield finding({
            rule: DECIDES_NOTHING,
            message: `the decision of ${formatDay(entry.decision.date ?? entry.date)} on ${action.id} decides nothing: ${before(latest)}`,
            help:
              status === "proposed"
                ? "To adopt the action, write `status: not-started` into the entry with the decision."
                : "Write what is decided (`due`, or `status`) into the same entry, or the request into one before it.",
            place: inEntry(action, index, "decision"),
            action: action.id,
            value: `${entry.date} ${entry.decision.outcome}`,
          });
        }
        latest = askedAt.get(index) ?? latest;
      }
    }
  },
};

function approvesItsOwn({ decision, status, owners, review, amends }: Entry): boolean {
  return (
    decision?.outcome === "approved" && (status !== null || owners !== null || review !== null || amends.length > 0)
  );
}

/** What became of the latest request before the decision, or that there was none. */
function before(request: ChangeRequest | null): string {
  if (request === null) return "nothing was asked for before it";
  const { due, status, state, decidedOn } = request;
  const what = due === null ? `status ${status}` : `due ${formatPeriod(due)}`;
  const settled = decidedOn === null ? state : `${state} on ${formatDay(decidedOn)}`;
  return `the request before it (${what}) was ${settled}`;
}
