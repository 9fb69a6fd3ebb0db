import { formatPeriod, type Period } from "../calendar/period.ts";
import { formatDay, type PlanDate } from "../calendar/plan-date.ts";
import { RATING_COLOURS, type Rating } from "../core/rating.ts";
import type { Status } from "../core/status.ts";
import type { Emphasis, Span } from "./content.ts";

export { count, figure } from "../core/figures.ts";

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

/** `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
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
