import { RATING_COLOURS, RATINGS, type Rating } from "../../core/rating.ts";
import {
  CLOSED_STATUSES,
  CONFIDENCES,
  type Confidence,
  OPEN_STATUSES,
  STATUSES,
  type Status,
} from "../../core/status.ts";
import { meaning, offers, oneOf, someOf } from "./values.ts";

/** A parser for the ratings that are asked for: by their names, or by a colour of the key. */
export const askedRatings = meaning(
  someOf("rating", RATINGS),
  new Map(["red", "amber", "green", "blue", "grey"].map((colour) => [colour, ratingsOf(colour)])),
);

function ratingsOf(colour: string): readonly Rating[] {
  return RATINGS.filter((rating) => RATING_COLOURS[rating] === colour);
}

/** A parser for the statuses that are asked for, also in other words that people have for them. */
export const askedStatuses = meaning(
  someOf<Status | "overdue">("status", [...STATUSES, "overdue"]),
  new Map<string, readonly Status[]>([
    ["done", ["complete", "assured"]],
    ["finished", ["complete", "assured"]],
    ["open", OPEN_STATUSES],
    ["started", ["in-progress"]],
    ["closed", CLOSED_STATUSES],
  ]),
);

/** A parser for the status that an entry records: other words are not taken for it, but it is said which is meant. */
export const recordedStatus = oneOf(
  "status",
  STATUSES,
  new Map<string, Status>([
    ["done", "complete"],
    ["finished", "complete"],
    ["started", "in-progress"],
    ["begun", "in-progress"],
    ["paused", "on-hold"],
    ["cancelled", "withdrawn"],
    ["dropped", "withdrawn"],
  ]),
);

const CONFIDENCE_OF_COLOUR = new Map<string, Confidence>([
  ["green", "high"],
  ["amber", "medium"],
  ["red", "low"],
]);

/** A parser for a confidence: by its word, or by the colour of the rating that follows from it. */
export const recordedConfidence = offers(
  (text: string): Confidence => CONFIDENCE_OF_COLOUR.get(text.toLowerCase()) ?? oneOf("confidence", CONFIDENCES)(text),
  CONFIDENCES,
);
