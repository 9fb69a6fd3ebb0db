import { formatPeriod, type Period } from "../calendar/period.ts";
import { formatDay, type PlanDate } from "../calendar/plan-date.ts";
import { formatStep } from "../calendar/step.ts";
import type { RatingThresholds } from "../core/plan.ts";
import { RATING_COLOURS, type Rating } from "../core/rating.ts";
import type { Status } from "../core/status.ts";
import type { Emphasis, Span } from "./content.ts";

export { andList as list, count, figure } from "../text/sentence.ts";

/** Instead of a theme's title where no file gives it one. */
export const NO_THEME_FILE = "(no theme file)";

/** A status or rating as people read it: `Not started`. */
export function label(word: Status | Rating): string {
  return capitalise(word.replaceAll("-", " "));
}

/** The first letter made a capital one. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A date as exact as it was given, or a dash where there is none. */
export function dateOrDash(date: Period | PlanDate | null): string {
  if (date === null) return "–";
  return typeof date === "string" ? formatDay(date) : formatPeriod(date);
}

/** The ratings for a reader who asks what needs attention: gravest first, what is over last. */
export const RATINGS_GRAVEST_FIRST: readonly Rating[] = [
  "off-track",
  "at-risk",
  "assurance-due",
  "nothing-recorded",
  "on-hold",
  "on-track",
  "complete",
  "assured",
  "proposed",
  "closed",
];

const EMPHASIS = { red: "alert", amber: "caution", green: "good", blue: "done", grey: "muted" } as const;

/** A rating as a word of its own in running text. */
export function ratingSpan(rating: Rating): Span {
  const emphasis = ratingEmphasis(rating);
  return { text: label(rating), rating: true, ...(emphasis === null ? {} : { emphasis }) };
}

/** How a rating's words stand out: by its colour in the scheme. */
export function ratingEmphasis(rating: Rating): Emphasis | null {
  const colour = RATING_COLOURS[rating];
  return colour && EMPHASIS[colour];
}

/** When an action is rated so, in words, with the plan's own thresholds: the key that stands beside every rating. */
export function ratingMeaning(rating: Rating, thresholds: RatingThresholds): string {
  const late = formatStep(thresholds.late);
  const said = `said within ${formatStep(thresholds.stale)}`;
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
      return `overdue by more than ${late} or without a forecast, forecast more than ${late} late, or confidence low (${said})`;
    case "at-risk":
      return `overdue, forecast late, confidence medium (${said}), not started within ${formatStep(thresholds.dueSoon)} of due, milestone or review missed, or no entry for ${formatStep(thresholds.stale)}`;
    case "on-hold":
      return "paused, by decision";
    case "on-track":
      return "none of the concerns above";
  }
}
