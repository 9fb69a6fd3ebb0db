import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { ASSURANCE_NOT_INDEPENDENT } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import type { ScheduledAction, Statement } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";
import { type Hands, handsOf } from "./independence.ts";

/**
 * PLAN421: of the actions that are assured on the as-of day. Nobody assures who is published as an owner, owned it by the
 * day of the assurance, said that it was complete (in an entry that was corrected since, too), sits on a body that did
 * either, has followed an owner who left, or is one of these under another id. Of a change, the directory before it counts too. The finding's value is the `by`.
 */
export const assuranceNotIndependent: Rule = {
  info: ASSURANCE_NOT_INDEPENDENT,
  *check(ledger) {
    let hands: readonly Hands[] | null = null;
    for (const it of ledger.actions) {
      const { action, assured, status } = it;
      if (assured === null || status !== "assured") continue;
      hands ??= [ledger.directory, ledger.directoryBefore].flatMap((one) => (one === null ? [] : [handsOf(one)]));
      const tie = hands.map((one) => tieTo(it, assured, one, ledger)).find((found) => found !== null);
      if (tie === undefined) continue;
      yield finding({
        rule: ASSURANCE_NOT_INDEPENDENT,
        message: `the assurance of ${action.id} on ${formatDay(assured.on)} is not independent: ${tie}`,
        help:
          assured.by === null
            ? "Write `by` with the id of the person who checked it: nobody who owns it or completed it."
            : `Have ${nameOf(ledger, assured.by)} take it back (plan correct … --void), and somebody check it who neither owns it nor completed it.`,
        place: inEntry(action, assured.index, "by"),
        action: action.id,
        value: assured.by ?? "",
      });
    }
  },
};

/** What ties the one who assured to the work, in words; null where nothing does. */
function tieTo(it: ScheduledAction, assured: Statement, hands: Hands, ledger: LedgerFacts): string | null {
  const { by } = assured;
  if (by === null) return "it does not say who checked it";
  const owners = new Set(assured.owners);
  const earlier = [...(it.action.owners ?? []), ...before(it, assured, (entry) => entry.owners ?? [])];
  const completers = before(it, assured, (entry) => (entry.status === "complete" && entry.by ? [entry.by] : []));
  const heirs = successorsOf([...owners, ...earlier], assured.on, ledger);
  return (
    tieToAny(by, owners, "owns it", hands, ledger) ??
    tieToAny(by, new Set(earlier), "owned it", hands, ledger) ??
    tieToAny(by, heirs, "took it over", hands, ledger) ??
    tieToAny(by, new Set(completers), "completed it", hands, ledger)
  );
}

/** Who has followed those who left: what they owned is theirs, whether an entry says so yet or not. */
function successorsOf(ids: readonly string[], day: PlanDate, { directory }: LedgerFacts): ReadonlySet<string> {
  const found = new Set<string>();
  const toVisit = [...ids];
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    const party = directory.party(id);
    if (party?.kind !== "person" && party?.kind !== "post") continue;
    const { until, successor } = party;
    if (until === null || until >= day || successor === null || found.has(successor)) continue;
    found.add(successor);
    toVisit.push(successor);
  }
  return found;
}

/** What entries up to the assurance say, also those that were corrected since: who had a hand in it once has had one. */
function before({ action }: ScheduledAction, assured: Statement, say: (entry: Entry) => readonly string[]): string[] {
  return action.progress.flatMap((entry) => (entry.date <= assured.on ? say(entry) : []));
}

function tieToAny(
  by: string,
  others: ReadonlySet<string>,
  what: string,
  hands: Hands,
  ledger: LedgerFacts,
): string | null {
  const name = nameOf(ledger, by);
  for (const other of others) {
    const theirs = nameOf(ledger, other);
    if (by === other) return `${name} ${what}`;
    if (hands.same(by, other)) return `${name} is the same as ${theirs}, who ${what}`;
    if (hands.sitsOn(by, other)) return `${name} is a member of ${theirs}, which ${what}`;
  }
  return null;
}
