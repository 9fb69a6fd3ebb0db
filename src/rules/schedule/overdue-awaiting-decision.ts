import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import { type LedgerFacts, type Rule, warning } from "../rule.ts";
import { askedFor, nameOf, whoDecides } from "../wording.ts";

const info = warning({
  code: "PLAN402",
  name: "overdue-awaiting-decision",
  what: "An action is overdue, and a change that was asked for still waits for a decision.",
  why: "The owner has asked; until somebody decides, the old date stands and the action stays overdue.",
  fix: "Have the request decided by a body that may, and record the decision: approved, refused or deferred.",
  example:
    "timescale: 3 months\nprogress:\n  - date: 2018-10-05\n    due: 2018-12\n    note: Two partner boards meet in November.\n",
});

/** PLAN402: besides PLAN401, for every request that is open on the as-of day. */
export const overdueAwaitingDecision: Rule = {
  info,
  *check(ledger) {
    for (const { action, daysOverdue, pending } of ledger.actions) {
      if (daysOverdue === 0) continue;
      for (const request of pending) {
        yield finding({
          rule: info,
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
