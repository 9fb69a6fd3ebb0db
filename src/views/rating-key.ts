import { formatStep } from "../calendar/step.ts";
import type { RatingThresholds } from "../core/plan.ts";
import type { Rating } from "../core/rating.ts";

/** When an action is rated so, in words, with the plan's own thresholds: the key that stands beside every rating. */
export function ratingMeaning(rating: Rating, thresholds: RatingThresholds): string {
  const late = formatStep(thresholds.late);
  switch (rating) {
    case "proposed":
      return "suggested, not adopted; has no due date";
    case "closed":
      return "withdrawn, superseded or transferred, by decision";
    case "assured":
      return "complete, and checked by somebody independent";
    case "complete":
      return `complete, its owner says; to be assured within ${formatStep(thresholds.assureWithin)}`;
    case "assurance-due":
      return `complete for longer than ${formatStep(thresholds.assureWithin)}, and not assured`;
    case "nothing-recorded":
      return "no entry yet, which does not mean that nothing was done";
    case "off-track":
      return `overdue by more than ${late} or without a forecast, forecast more than ${late} late, or confidence low`;
    case "at-risk":
      return `overdue, forecast late, confidence medium, not started within ${formatStep(thresholds.dueSoon)} of due, milestone or review missed, or no entry for ${formatStep(thresholds.stale)}`;
    case "on-hold":
      return "paused, by decision";
    case "on-track":
      return "none of the concerns above";
  }
}
