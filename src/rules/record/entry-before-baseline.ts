import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { ENTRY_BEFORE_BASELINE } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN410: an entry in force, whatever the as-of day, is dated before the first day of the baseline. */
export const entryBeforeBaseline: Rule = {
  info: ENTRY_BEFORE_BASELINE,
  *check({ plan }) {
    const { baseline } = plan.info;
    for (const action of plan.actions) {
      if (!action.progress.some((entry) => entry.date < baseline.first)) continue;
      for (const [index, { date }] of entriesInForce(action)) {
        if (date >= baseline.first) continue;
        yield finding({
          rule: ENTRY_BEFORE_BASELINE,
          message: `${action.id} has an entry of ${formatDay(date)}, before the plan's baseline: ${formatPeriod(baseline)}`,
          help: "Look at the year, and correct the date. If the entry is in the ledger already, void it with one that `corrects` it, and write it again.",
          place: inEntry(action, index, "date"),
          action: action.id,
          value: date,
        });
      }
    }
  },
};
