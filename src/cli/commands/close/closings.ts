/** The ways in which an action ends without being done. */
export const CLOSINGS = ["withdrawn", "superseded", "transferred"] as const;
export type Closing = (typeof CLOSINGS)[number];

/** What each of them says of the action. */
export const MEANINGS: Readonly<Record<Closing, string>> = {
  withdrawn: "it will not be done",
  superseded: "another action takes its place",
  transferred: "somebody outside the plan does it",
};
