import { formatDay } from "../../calendar/plan-date.ts";
import { OVERDUE_AWAITING_DECISION } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { askedFor, nameOf, whoDecides } from "../wording.ts";

/** PLAN402: besides PLAN401, for every request that is open on the as-of day. */
export const overdueAwaitingDecision: Rule = {
  info: OVERDUE_AWAITING_DECISION,
  *check(ledger) {
    for (const { action, daysOverdue, pending } of ledger.actions) {
      if (daysOverdue === 0) continue;
      for (const request of pending) {
        yield finding({
          rule: OVERDUE_AWAITING_DECISION,
          message: `${action.id} is overdue while ${askedFor(request)} waits for a decision`,
          help: `Have it decided by ${whoDecides(ledger)}, and record the decision.${nextMeeting(ledger)}`,
          place: inEntry(action, request.index, request.kind),
          action: action.id,
          value: request.due?.last ?? request.status ?? "",
        });
      }
    }
  },
};

function nextMeeting(ledger: LedgerFacts): string {
  const { approvers } = ledger;
  const { meetings } = ledger.plan.info;
  let next: (typeof meetings)[number] | null = null;
  for (const it of meetings) {
    if (it.date < ledger.asOf || !approvers.includes(it.body)) continue;
    if (next === null || it.date < next.date) next = it;
  }
  return next === null ? "" : ` ${nameOf(ledger, next.body)} meets on ${formatDay(next.date)}.`;
}
