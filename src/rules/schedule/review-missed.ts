import { formatDay } from "../../calendar/plan-date.ts";
import { REVIEW_MISSED } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN404: the next review that is owed has passed on the as-of day. The finding's value is its last day. */
export const reviewMissed: Rule = {
  info: REVIEW_MISSED,
  *check({ actions }) {
    for (const { action, review, hold } of actions) {
      if (review === null || !review.missed || review.next === null) continue;
      const by = formatDay(review.next.last);
      const last =
        review.lastDone === null ? "no review is recorded" : `the last review was on ${formatDay(review.lastDone)}`;
      yield finding({
        rule: REVIEW_MISSED,
        message:
          hold === null
            ? `${action.id} was to be reviewed by ${by}: ${last}`
            : `the hold of ${action.id} was to be reviewed by ${by}: nothing says that it was`,
        help:
          hold === null
            ? "Hold the review, and record it in an entry with `review: done`."
            : "Take it up again (`status: in-progress`), or give the hold a new date: `status: on-hold` and `review`.",
        place: hold === null ? { path: action.path, keys: ["review"] } : inEntry(action, hold.index, "review"),
        action: action.id,
        value: review.next.last,
      });
    }
  },
};
