import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { count } from "../../text/figures.ts";
import { placeOfDue } from "../places.ts";
import { error, type Rule } from "../rule.ts";

const info = error({
  code: "PLAN401",
  name: "overdue",
  what: "An action is past its due date and still to be done.",
  why: "A date that slides in silence is what this ledger exists to prevent.",
  fix: "Record that it is complete, with evidence; or ask for a later date with the reason, and have it decided.",
  example: "timescale: 3 months\nprogress:\n  - date: 2018-08-14\n    status: in-progress\n",
});

/**
 * PLAN401: the as-of day is after the last day of the current due date. To be overdue is one finding, whichever date was
 * missed: whoever records an extension that has lapsed as well has not made the action overdue.
 */
export const overdue: Rule = {
  info,
  *check({ actions }) {
    for (const it of actions) {
      const { action, due, daysOverdue } = it;
      if (due === null || daysOverdue === 0) continue;
      yield finding({
        rule: info,
        message: `${action.id} is overdue by ${count(daysOverdue, "day")}: it was due by ${formatDay(due.last)}`,
        help: "Record that it is complete, with evidence; or ask for a later date, with the reason.",
        place: placeOfDue(it),
        action: action.id,
        field: "due",
      });
    }
  },
};
