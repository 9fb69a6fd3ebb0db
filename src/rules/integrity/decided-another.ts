import { LAST_DAY } from "../../calendar/plan-date.ts";
import type { Decision, Entry } from "../../core/action.ts";
import { sayValue } from "../../core/say-value.ts";
import { fold } from "../../schedule/fold.ts";
import { historyOf } from "../../schedule/history.ts";
import type { PairedEntries } from "../../schedule/pair-entries.ts";
import type { ChangeRequest } from "../../schedule/scheduled-plan.ts";
import { canonical } from "../../text/equality.ts";

/** A decision that nobody touched and that decides something else, because a request was put in before it. */
export interface DecidedAnother {
  /** The place of the decision, before. */
  readonly decision: number;
  /** The place of the request that took the decision, after. */
  readonly request: number;
  readonly was: string;
  readonly is: string;
}

/**
 * A decision decides the latest request before it, so that a request inserted between the two takes one that was
 * never its own: an approval, or a refusal of what was asked for before. One that is corrected in the same words, and a
 * decision that decides nothing more, are none.
 *
 * @param approvers who may decide, before the change
 */
export function* decidedAnother(
  before: readonly Entry[],
  after: readonly Entry[],
  { kept }: PairedEntries,
  approvers: readonly string[],
): Generator<DecidedAnother> {
  if (kept.size === 0 || before.every((entry) => entry.decision === null)) return;
  const [were, are] = [decidedBy(before, approvers), decidedBy(after, approvers)];
  for (const [index, { decision }] of before.entries()) {
    const at = kept.get(index);
    const now = at === undefined ? null : (after[at]?.decision ?? null);
    if (decision === null || now === null) continue;
    const [one, other] = [were.get(decision), are.get(now)];
    if (one === undefined || other === undefined) continue;
    if (canonical(one.map(substance)) === canonical(other.map(substance))) continue;
    yield { decision: index, request: (other[0] as ChangeRequest).index, was: say(one), is: say(other) };
  }
}

/** What a decision decides is asked here, not whether it was recorded in time. */
const ANY = { count: 100, unit: "year" } as const;

function decidedBy(progress: readonly Entry[], approvers: readonly string[]): Map<Decision, ChangeRequest[]> {
  const start = { due: null, owners: [], proposed: false };
  const { requests } = fold(historyOf(progress), start, { approvers, asOf: LAST_DAY, recordWithin: ANY });
  const decided = new Map<Decision, ChangeRequest[]>();
  for (const request of requests) {
    const { decision } = request;
    if (decision === null) continue;
    const same = decided.get(decision);
    if (same === undefined) decided.set(decision, [request]);
    else same.push(request);
  }
  return decided;
}

function substance({ due, status }: ChangeRequest): unknown {
  return { due, status };
}

function say(requests: readonly ChangeRequest[]): string {
  return requests.map(({ due, status }) => (due === null ? `status ${status}` : `due ${sayValue(due)}`)).join(" and ");
}
