/** The ratings, in the order in which the scheme asks for them: the first that holds decides. */
export const RATINGS = [
  "proposed",
  "closed",
  "assured",
  "complete",
  "assurance-due",
  "nothing-recorded",
  "off-track",
  "at-risk",
  "on-hold",
  "on-track",
] as const;
export type Rating = (typeof RATINGS)[number];
export type Colour = "grey" | "blue" | "green" | "amber" | "red";

/** The scheme's colours; a rating is never shown by its colour alone. `nothing-recorded` has none. */
export const RATING_COLOURS: Readonly<Record<Rating, Colour | null>> = {
  proposed: "grey",
  closed: "grey",
  assured: "blue",
  complete: "green",
  "assurance-due": "amber",
  "nothing-recorded": null,
  "off-track": "red",
  "at-risk": "amber",
  "on-hold": "grey",
  "on-track": "green",
};
