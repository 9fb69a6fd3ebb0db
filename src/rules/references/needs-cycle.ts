import { NEEDS_CYCLE } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { CLOSED_STATUSES } from "../../core/status.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { enumerated } from "../wording.ts";

/**
 * PLAN311: `needs` never leads back. One finding for each need that closes a ring: without those that are named, no
 * ring is left. A closed action waits for nothing any more.
 */
export const needsCycle: Rule = {
  info: NEEDS_CYCLE,
  *check(ledger) {
    for (const { from, nth, ring } of closingNeeds(ledger)) {
      const [action] = ledger.actionsById.get(from) ?? [];
      if (action === undefined) continue;
      const to = action.needs[nth] as string;
      const others = ring.slice(0, -1);
      yield finding({
        rule: NEEDS_CYCLE,
        message:
          from === to
            ? `${from} waits for itself`
            : `${from} waits for ${to}, which waits for it${others.length > 1 ? ` by way of ${enumerated(others.slice(1))}` : ""}`,
        help:
          from === to ? "Take it out of needs." : `Take one out of needs: here ${to}, or one further round the ring.`,
        place: { path: action.path, keys: ["needs", nth] },
        action: from,
        value: to,
        related: others.slice(0, MOST_RELATED).flatMap((id, at) => {
          const [other] = ledger.actionsById.get(id) ?? [];
          const next = other?.needs.indexOf(ring[at + 1] as string) ?? -1;
          if (other === undefined || next === -1) return [];
          return [{ place: { path: other.path, keys: ["needs", next] }, message: `${id} waits for ${ring[at + 1]}` }];
        }),
      });
    }
  },
};

const MOST_RELATED = 12;
/** So many ids of all rings are written out; of what goes beyond, only the two that close it. */
const MOST_WRITTEN = 100_000;

interface ClosingNeed {
  readonly from: string;
  /** The place in `needs` of the id that closes the ring. */
  readonly nth: number;
  /** From the action that is needed round to `from`. */
  readonly ring: readonly string[];
}

/** Walks down the needs from each action in turn, and says of each need that it leads to an action on the way down. */
function* closingNeeds({ actionsById, statesById }: LedgerFacts): Generator<ClosingNeed> {
  const needsOf = (id: string): readonly string[] => {
    const status = statesById.get(id)?.status;
    if (status !== undefined && CLOSED_STATUSES.includes(status)) return [];
    return actionsById.get(id)?.[0]?.needs ?? [];
  };
  const done = new Set<string>();
  let left = MOST_WRITTEN;
  for (const start of actionsById.keys()) {
    if (done.has(start) || needsOf(start).length === 0) continue;
    const way: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    const depth = new Map([[start, 0]]);
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const nth = at.next;
      const need = needsOf(at.id)[nth];
      at.next += 1;
      if (need === undefined) {
        way.pop();
        depth.delete(at.id);
        done.add(at.id);
        continue;
      }
      const from = depth.get(need);
      if (from !== undefined) {
        const ring = way.length - from <= left ? way.slice(from).map((it) => it.id) : [need, at.id];
        left -= ring.length;
        yield { from: at.id, nth, ring };
      } else if (!done.has(need) && actionsById.has(need)) {
        depth.set(need, way.length);
        way.push({ id: need, next: 0 });
      }
    }
  }
}
