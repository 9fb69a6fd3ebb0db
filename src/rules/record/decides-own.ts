import { formatDay } from "../../calendar/plan-date.ts";
import type { Action, Entry } from "../../core/action.ts";
import { DECIDES_OWN } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { historyOf } from "../../schedule/history.ts";
import { inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";
import { type Hands, handsOf } from "./independence.ts";

/**
 * PLAN424: approvals in force, whatever the as-of day. Owners are the published ones and those since, up to the entry.
 * That a body which is no owner decides something by itself, in one entry, is a decision and no request. The finding's value is the body.
 */
export const decidesOwn: Rule = {
  info: DECIDES_OWN,
  *check(ledger) {
    let hands: Hands | null = null;
    for (const action of ledger.plan.actions) {
      if (!action.progress.some((entry) => entry.decision?.outcome === "approved")) continue;
      hands ??= handsOf(ledger.directory);
      const owners = new Set(action.owners ?? []);
      let asker: string | null = null;
      for (const { entry, index, voidedBy } of historyOf(action.progress)) {
        for (const owner of entry.owners ?? []) owners.add(owner);
        if (voidedBy !== null) continue;
        if (asks(entry)) asker = entry.by;
        const body = entry.decision?.outcome === "approved" ? entry.decision.body : null;
        if (body === null) continue;
        const why = whyOwn(ledger, hands, body, [...owners], { asker, isOneEntry: asks(entry) });
        if (why !== null) yield ownFinding(ledger, action, entry, index, body, why);
      }
    }
  },
};

function asks({ due, status, owners, review }: Entry): boolean {
  return due !== null || status !== null || owners !== null || (review !== null && review !== "done");
}

function whyOwn(
  ledger: LedgerFacts,
  { same }: Hands,
  body: string,
  owners: readonly string[],
  { asker, isOneEntry }: { readonly asker: string | null; readonly isOneEntry: boolean },
): string | null {
  if (owners.some((owner) => same(owner, body))) return "which owns the action";
  if (asker === null || !same(asker, body)) return null;
  const isBody = ledger.directory.party(body)?.kind === "body";
  return isOneEntry && isBody ? null : "which asked for it";
}

function ownFinding(ledger: LedgerFacts, action: Action, entry: Entry, index: number, body: string, why: string) {
  const day = formatDay(entry.decision?.date ?? entry.date);
  return finding({
    rule: DECIDES_OWN,
    message: `the approval of ${day} on ${action.id} is by ${nameOf(ledger, body)}, ${why}`,
    help: `Have it decided by another of \`approvers\`: ${others(ledger, body)}. Until then it is only asked for.`,
    place: inEntry(action, index, "decision", "body"),
    action: action.id,
    value: body,
  });
}

function others(ledger: LedgerFacts, body: string): string {
  const left = ledger.approvers.filter((id) => id !== body).map((id) => nameOf(ledger, id));
  return left.length === 0 ? "the plan names no other" : left.join(", ");
}
