import { formatDay } from "../../calendar/plan-date.ts";
import type { Action, Decision } from "../../core/action.ts";
import { MAY_NOT_DECIDE } from "../../core/catalogue/record.ts";
import { type Diagnostic, finding, type Place } from "../../core/diagnostic.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { nameOf, whoDecides } from "../wording.ts";

/**
 * PLAN414: entries in force whatever the as-of day, the decision by which an action was added, and exceptions that still
 * hold. The finding's value is the body. A body that the directory does not have is PLAN302's.
 */
export const mayNotDecide: Rule = {
  info: MAY_NOT_DECIDE,
  *check(ledger) {
    for (const action of ledger.plan.actions) {
      const { id, path, added, exceptions } = action;
      if (added?.decision != null) {
        const what = `the decision to add ${id}`;
        yield* judged(ledger, action, added.decision, what, { path, keys: ["added", "decision"] });
      }
      for (const [index, { approved, code, until }] of exceptions.entries()) {
        if (until < ledger.asOf || mayDecide(ledger, approved)) continue;
        const what = `the exception of ${id} from ${code}`;
        yield strangerDecides(ledger, id, approved, what, { path, keys: ["exceptions", index, "approved"] });
      }
      if (!action.progress.some((entry) => entry.decision !== null)) continue;
      for (const [index, { decision, date }] of entriesInForce(action)) {
        if (decision === null) continue;
        const what = `the decision of ${formatDay(decision.date ?? date)} on ${id}`;
        yield* judged(ledger, action, decision, what, inEntry(action, index, "decision"));
      }
    }
  },
};

function* judged(
  ledger: LedgerFacts,
  { id }: Action,
  { body }: Decision,
  what: string,
  place: Place,
): Generator<Diagnostic> {
  if (body === null) {
    yield finding({
      rule: MAY_NOT_DECIDE,
      message: `${what} does not say who decided, so it counts for nothing`,
      help: `Write who decided: \`body\`, with the id of ${whoDecides(ledger)}.`,
      place,
      action: id,
    });
  } else if (!mayDecide(ledger, body)) {
    yield strangerDecides(ledger, id, body, what, { ...place, keys: [...place.keys, "body"] });
  }
}

function mayDecide({ approvers, directory }: LedgerFacts, body: string): boolean {
  return approvers.includes(body) || directory.party(body) === undefined;
}

function strangerDecides(ledger: LedgerFacts, action: string, body: string, what: string, place: Place): Diagnostic {
  const name = nameOf(ledger, body);
  return finding({
    rule: MAY_NOT_DECIDE,
    message: `${what} was made by ${name}, which is not among those who may decide`,
    help: `Have it decided by ${whoDecides(ledger)}; or add ${body} to \`approvers\` in plan.yaml, if it may decide.`,
    place,
    action,
    value: body,
  });
}
