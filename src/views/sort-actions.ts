import { compareNaturally } from "../core/natural-order.ts";
import { STATUSES } from "../core/status.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { RATINGS_GRAVEST_FIRST } from "./words.ts";

type Key = (it: ScheduledAction) => string | number | null;

const KEYS = {
  id: () => null,
  due: (it) => it.due?.last ?? null,
  "baseline-due": (it) => it.baselineDue?.last ?? null,
  "days-overdue": (it) => -it.daysOverdue,
  "slip-days": (it) => -it.slipDays,
  title: (it) => it.action.title,
  owner: (it) => it.owners[0] ?? null,
  rating: (it) => rank(RATINGS_GRAVEST_FIRST, it.rating),
  status: (it) => rank(STATUSES, it.status),
  "last-update": (it) => it.lastUpdate,
} as const satisfies Record<string, Key>;

/** What a list can be sorted by: the choices of `--sort`. */
export const SORT_KEYS = Object.keys(KEYS) as readonly (keyof typeof KEYS)[];
export type SortKey = keyof typeof KEYS;

/** The actions in the order asked for, equals (and all by default) in that of ids; what has no value is always last. */
export function sortActions(
  actions: readonly ScheduledAction[],
  by: SortKey,
  reverse = false,
): readonly ScheduledAction[] {
  const key: Key = KEYS[by];
  return actions
    .map((it) => ({ it, value: key(it) }))
    .sort((a, b) => {
      const order = compareValues(a.value, b.value) || compareNaturally(a.it.action.id, b.it.action.id);
      return Number(a.value === null) - Number(b.value === null) || (reverse ? -order : order);
    })
    .map(({ it }) => it);
}

function compareValues(a: string | number | null, b: string | number | null): number {
  if (a === b || a === null || b === null) return 0;
  if (typeof a === "string" && typeof b === "string") return compareNaturally(a, b);
  return a < b ? -1 : 1;
}

function rank(order: readonly string[], word: string): number {
  return order.indexOf(word);
}
