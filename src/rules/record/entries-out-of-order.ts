import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { ENTRIES_OUT_OF_ORDER } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN423: an entry whose date is before that of the entry above it, whatever the as-of day. */
export const entriesOutOfOrder: Rule = {
  info: ENTRIES_OUT_OF_ORDER,
  *check({ plan }) {
    for (const action of plan.actions) {
      for (let index = 1; index < action.progress.length; index += 1) {
        const date = action.progress[index]?.date as PlanDate;
        const above = action.progress[index - 1]?.date as PlanDate;
        if (date >= above) continue;
        yield finding({
          rule: ENTRIES_OUT_OF_ORDER,
          message: `the entry of ${formatDay(date)} on ${action.id} stands below that of ${formatDay(above)}`,
          help: "Move it up to its date: entries stand in the order of their dates.",
          place: inEntry(action, index, "date"),
          action: action.id,
          value: date,
          related: [{ place: inEntry(action, index - 1, "date"), message: `the entry of ${formatDay(above)}` }],
        });
      }
    }
  },
};
