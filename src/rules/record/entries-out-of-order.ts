import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN423",
  name: "entries-out-of-order",
  what: "An entry stands below one of a later date.",
  why: "Entries count in the order of their dates; a reader of the file takes the last one for the latest.",
  fix: "Move the entry up to its date. An entry that is written late is put in its place, not at the end.",
  example:
    "progress:\n  - date: 2018-10-11\n    status: in-progress\n  - date: 2018-10-05\n    note: Dates set to March.\n",
});

/** PLAN423: an entry whose date is before that of the entry above it, whatever the as-of day. */
export const entriesOutOfOrder: Rule = {
  info,
  *check({ plan }) {
    for (const action of plan.actions) {
      for (let index = 1; index < action.progress.length; index += 1) {
        const date = action.progress[index]?.date as PlanDate;
        const above = action.progress[index - 1]?.date as PlanDate;
        if (date >= above) continue;
        yield finding({
          rule: info,
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
