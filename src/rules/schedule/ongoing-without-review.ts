import { formatDay } from "../../calendar/plan-date.ts";
import { ONGOING_WITHOUT_REVIEW } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import type { Rule } from "../rule.ts";

/** PLAN409: `ongoing`, without a due date of its own, and no review is owed. A hold has its own rule. */
export const ongoingWithoutReview: Rule = {
  info: ONGOING_WITHOUT_REVIEW,
  *check({ actions }) {
    for (const { action, due, status, review } of actions) {
      if (action.timescale?.kind !== "ongoing" || due !== null) continue;
      if (status !== "not-started" && status !== "in-progress") continue;
      if (review !== null && review.next !== null) continue;
      const done = review?.lastDone ?? null;
      yield finding({
        rule: ONGOING_WITHOUT_REVIEW,
        message:
          done === null
            ? `${action.id} is ongoing, and nothing says when it is reviewed`
            : `${action.id} is ongoing, and its only review was done on ${formatDay(done)}`,
        help: "Write when it is reviewed: `review: every 3 months`, or a date.",
        place: { path: action.path, keys: done === null ? ["timescale"] : ["review"] },
        action: action.id,
        value: action.timescale.text,
      });
    }
  },
};
