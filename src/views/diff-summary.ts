import { CHANGE_TYPES } from "../core/change-types.ts";
import type { Change } from "../diff/change.ts";
import { count, figure } from "./words.ts";

/** How much changed, and what of it a reviewer must not miss: `2 dates sought without decision, baseline changed`. */
export function diffSummary(changes: readonly Change[], isOfAction: (change: Change) => boolean) {
  const actions = new Set(changes.filter(isOfAction).map((it) => it.id)).size;
  return {
    total: `${count(changes.length, "change")}${actions === 0 ? "" : ` in ${count(actions, "action")}`}`,
    notable: notableWords(changes.filter((it) => it.notable)),
  };
}

function notableWords(notable: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const { type } of notable) counts.set(type, (counts.get(type) ?? 0) + 1);
  return CHANGE_TYPES.flatMap(({ type, tally }) => {
    const n = counts.get(type) ?? 0;
    if (n === 0 || tally === null) return [];
    return [typeof tally === "string" ? tally : `${figure(n)} ${n === 1 ? tally[0] : tally[1]}`];
  }).join(", ");
}
