import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { REPEATED_ENTRY } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { canonical } from "../../text/equality.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN431: an entry that says word for word what another of the same day says. A writing command refuses to add one. */
export const repeatedEntry: Rule = {
  info: REPEATED_ENTRY,
  *check({ plan }) {
    for (const action of plan.actions) {
      if (!hasSharedDay(action.progress)) continue;
      const earlier = new Map<string, number>();
      for (const [index, entry] of entriesInForce(action)) {
        const said = `${entry.date} ${canonical(entry)}`;
        const first = earlier.get(said);
        if (first === undefined) {
          earlier.set(said, index);
          continue;
        }
        yield finding({
          rule: REPEATED_ENTRY,
          message: `the entry of ${formatDay(entry.date)} on ${action.id} says word for word what another of that day says`,
          help: "If it was recorded twice, take one out before it is merged. If it happened twice, say in each which it is.",
          place: inEntry(action, index, "date"),
          action: action.id,
          value: entry.date,
          related: [{ place: inEntry(action, first, "date"), message: "the same entry" }],
        });
      }
    }
  },
};

/** Quick to see, and seldom so. */
function hasSharedDay(progress: readonly Entry[]): boolean {
  return new Set(progress.map(({ date }) => date)).size < progress.length;
}
