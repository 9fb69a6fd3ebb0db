/** What the completion scripts call; in no help, as it is for no person. */
export const COMPLETE = "__complete";
