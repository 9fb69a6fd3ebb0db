import { formatDay } from "../../calendar/plan-date.ts";
import { ENTRY_IN_FUTURE } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN411: an entry in force is dated after today in the plan's zone, whatever day the check is asked about. */
export const entryInFuture: Rule = {
  info: ENTRY_IN_FUTURE,
  *check({ plan, now }) {
    for (const action of plan.actions) {
      if (!action.progress.some((entry) => entry.date > now)) continue;
      for (const [index, { date }] of entriesInForce(action)) {
        if (date <= now) continue;
        yield finding({
          rule: ENTRY_IN_FUTURE,
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
