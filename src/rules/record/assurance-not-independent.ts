import { formatDay } from "../../calendar/plan-date.ts";
import { ASSURANCE_NOT_INDEPENDENT } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";
import { type Hands, handsOf } from "./independence.ts";

/**
 * PLAN421: of the actions that are assured on the as-of day. Owners are those of the day when it was completed and those
 * of the day when it was assured. A post and its holder are the same. Of a
 * change, the directory before it counts too. The finding's value is the `by`.
 */
export const assuranceNotIndependent: Rule = {
  info: ASSURANCE_NOT_INDEPENDENT,
  *check(ledger) {
    let hands: readonly Hands[] | null = null;
    for (const it of ledger.actions) {
      const { action, assured, status } = it;
      if (assured === null || status !== "assured") continue;
      hands ??= [ledger.directory, ledger.directoryBefore].flatMap((one) => (one === null ? [] : [handsOf(one)]));
      const tie = hands.map((one) => tieTo(it, one, ledger)).find((found) => found !== null);
      if (tie === undefined) continue;
      yield finding({
        rule: ASSURANCE_NOT_INDEPENDENT,
        message: `the assurance of ${action.id} on ${formatDay(assured.on)} is not independent: ${tie}`,
        help:
          assured.by === null
            ? "Write `by` with the id of the person who checked it: nobody who owns it or completed it."
            : "Have somebody check it who neither owns it nor completed it, and correct the entry (`corrects`).",
        place: inEntry(action, assured.index, "by"),
        action: action.id,
        value: assured.by ?? "",
      });
    }
  },
};

/** What ties the one who assured to the work, in words; null where nothing does. */
function tieTo({ assured, completed }: ScheduledAction, hands: Hands, ledger: LedgerFacts): string | null {
  const by = assured?.by ?? null;
  if (by === null) return "it does not say who checked it";
  const name = nameOf(ledger, by);
  for (const owner of new Set([...(assured?.owners ?? []), ...(completed?.owners ?? [])])) {
    const owned = owner === by ? "owns it" : `is the same as ${nameOf(ledger, owner)}, who owns it`;
    if (hands.same(by, owner)) return `${name} ${owned}`;
    if (hands.sitsOn(by, owner)) return `${name} is a member of ${nameOf(ledger, owner)}, which owns it`;
  }
  const completer = completed?.by ?? null;
  if (completer === null || !hands.same(by, completer)) return null;
  const did = completer === by ? "completed it" : `is the same as ${nameOf(ledger, completer)}, who completed it`;
  return `${name} ${did}`;
}
