import { formatDay } from "../../calendar/plan-date.ts";
import { OVERDUE } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { count } from "../../text/sentence.ts";
import { placeOfDue } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * PLAN401: the as-of day is after the last day of the current due date. To be overdue is one finding, whichever date was
 * missed: an extension that has lapsed as well is no second one.
 */
export const overdue: Rule = {
  info: OVERDUE,
  *check({ actions }) {
    for (const it of actions) {
      const { action, due, daysOverdue } = it;
      if (due === null || daysOverdue === 0) continue;
      yield finding({
        rule: OVERDUE,
        message: `${action.id} is overdue by ${count(daysOverdue, "day")}: it was due by ${formatDay(due.last)}`,
        help: "Record that it is complete, with evidence; or ask for a later date, with the reason.",
        place: placeOfDue(it),
        action: action.id,
        field: "due",
      });
    }
  },
};
