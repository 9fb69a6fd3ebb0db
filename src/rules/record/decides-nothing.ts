import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { finding } from "../../core/diagnostic.ts";
import type { ChangeRequest } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN419",
  name: "decides-nothing",
  what: "A decision is recorded, and no request was open for it to decide.",
  why: "It changes nothing, though whoever wrote it thought that it did: the request may stand in another action, or be missing.",
  fix: "Write what is decided (`due`, or `status`) into the same entry. A request that was deferred or refused is made again.",
  example: "progress:\n  - date: 2018-10-11\n    decision: { outcome: approved, body: itb, ref: minute 6 }\n",
});

/**
 * PLAN419: a decision by an approver, up to the as-of day, that found nothing open. Where its entry itself changes the
 * status, the owners or a review, for which no request is needed, an approval approves that.
 */
export const decidesNothing: Rule = {
  info,
  *check({ actions }) {
    for (const { action, status, history, requests, idleDecisions } of actions) {
      if (idleDecisions.length === 0) continue;
      const idle = new Set(idleDecisions);
      const askedAt = new Map(requests.map((it) => [it.index, it]));
      let latest: ChangeRequest | null = null;
      for (const { entry, index } of history) {
        if (entry.decision !== null && idle.has(index) && !approvesItsOwn(entry)) {
          yield finding({
            rule: info,
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

function approvesItsOwn({ decision, status, owners, review }: Entry): boolean {
  return decision?.outcome === "approved" && (status !== null || owners !== null || review !== null);
}

/** What became of the latest request before the decision, or that there was none. */
function before(request: ChangeRequest | null): string {
  if (request === null) return "nothing was asked for before it";
  const { due, status, state, decidedOn } = request;
  const what = due === null ? `status ${status}` : `due ${formatPeriod(due)}`;
  const settled = decidedOn === null ? state : `${state} on ${formatDay(decidedOn)}`;
  return `the request before it (${what}) was ${settled}`;
}
