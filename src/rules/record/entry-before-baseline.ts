import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { entriesInForce, inEntry } from "../places.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN410",
  name: "entry-before-baseline",
  what: "An entry is dated before the plan began.",
  why: "Most often the year is a slip of the pen, and the entry counts from a day on which nothing happened.",
  fix: "Correct the date. An entry that is in the ledger already is not rewritten: void it with one that `corrects` it and has only a note, and write it again with the right date.",
  example:
    "baseline: 2018-07 in plan.yaml, and in an action:\n\nprogress:\n  - date: 2017-10-05\n    status: in-progress\n",
});

/** PLAN410: an entry in force, whatever the as-of day, is dated before the first day of the baseline. */
export const entryBeforeBaseline: Rule = {
  info,
  *check({ plan }) {
    const { baseline } = plan.info;
    for (const action of plan.actions) {
      if (!action.progress.some((entry) => entry.date < baseline.first)) continue;
      for (const [index, { date }] of entriesInForce(action)) {
        if (date >= baseline.first) continue;
        yield finding({
          rule: info,
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
