import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { entriesInForce, inEntry } from "../places.ts";
import { error, type Rule } from "../rule.ts";

const info = error({
  code: "PLAN411",
  name: "entry-in-future",
  what: "An entry is dated later than today.",
  why: "An entry says what has happened. One that is dated ahead would count one day though nobody has looked again.",
  fix: "Date the entry on the day it was made. What is yet to come goes into `forecast`, `due` or the `note`.",
  example: "progress:\n  - date: 2099-01-10\n    status: complete\n",
});

/** PLAN411: an entry in force is dated after today in the plan's zone, whatever day the check is asked about. */
export const entryInFuture: Rule = {
  info,
  *check({ plan, now }) {
    for (const action of plan.actions) {
      if (!action.progress.some((entry) => entry.date > now)) continue;
      for (const [index, { date }] of entriesInForce(action)) {
        if (date <= now) continue;
        yield finding({
          rule: info,
          message: `${action.id} has an entry of ${formatDay(date)}, in the future: today is ${formatDay(now)}`,
          help: "Date it on the day it was made. What is yet to come goes into `forecast`, `due` or the `note`.",
          place: inEntry(action, index, "date"),
          action: action.id,
          value: date,
        });
      }
    }
  },
};
