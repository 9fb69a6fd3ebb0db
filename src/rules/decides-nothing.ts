import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { Entry } from "../core/action.ts";
import { finding } from "../core/finding.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { inEntry } from "./places.ts";
import { type Rule, warning } from "./rule.ts";

const info = warning({
  code: "PLAN419",
  name: "decides-nothing",
  what: "A decision is recorded, and no request was open for it to decide.",
  why: "It changes nothing, though whoever wrote it thought that it did: the request may stand in another action, or be missing.",
  mend: "Write what is decided (`due`, or `status`) into the same entry. A request that was deferred or refused is made again.",
  example: "progress:\n  - date: 2018-10-11\n    decision: { outcome: approved, body: itb, ref: minute 6 }\n",
});

/**
 * PLAN419: a decision by an approver, up to the as-of day, that found nothing open. Where its entry itself changes the
 * status, the owners or a review, for which no request is needed, an approval approves that.
 */
export const decidesNothing: Rule = {
  info,
  *check({ actions }) {
    for (const it of actions) {
      const { action, status } = it;
      for (const index of it.idleDecisions) {
        const entry = action.progress[index];
        if (entry?.decision == null || approvesItsOwn(entry)) continue;
        yield finding({
          rule: info,
          message: `The decision of ${formatDay(entry.decision.date ?? entry.date)} on ${action.id} decides nothing: ${whatWasThere(it, index)}`,
          help:
            status === "proposed"
              ? "To adopt the action, write `status: not-started` into the entry with the decision."
              : "Write what is decided (`due`, or `status`) into the same entry, or the request into one before it.",
          place: inEntry(action, index, "decision"),
          action: action.id,
          value: `${entry.date} ${entry.decision.outcome}`,
        });
      }
    }
  },
};

function approvesItsOwn({ decision, status, owners, review }: Entry): boolean {
  return decision?.outcome === "approved" && (status !== null || owners !== null || review !== null);
}

/** The latest request before the decision, or that there was none. */
function whatWasThere({ requests, history }: ScheduledAction, index: number): string {
  const before = new Set<number>();
  for (const it of history) {
    if (it.index === index) break;
    before.add(it.index);
  }
  const last = requests.findLast((it) => before.has(it.index));
  if (last === undefined) return "nothing was asked for before it";
  const what = last.due === null ? `status ${last.status}` : `due ${formatPeriod(last.due)}`;
  const settled = last.decidedOn === null ? "was settled" : `was ${last.state} on ${formatDay(last.decidedOn)}`;
  return `the request before it (${what}) ${settled}`;
}
