/** What is being done, in the words that whoever waits is told. */
export type Step =
  | "Opening"
  | "Reading"
  | "Asking git"
  | "Working out"
  | "Checking"
  | "Comparing"
  | "Finding lines"
  | "Drawing"
  | "Writing";

/**
 * Is told what is being done and how far it is: how many of how many. Without figures, a step begins that cannot be
 * counted. A stage that may take long takes one of these and calls it now and then; what comes of it is its own affair.
 */
export type Told = (step: Step, done?: number, of?: number) => void;

export const NOBODY: Told = () => {};
