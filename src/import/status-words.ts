/** A status as trackers say it, that the ledger knows. */
export type SaidStatus = "not-started" | "in-progress" | "complete";

const COMPLETE =
  /^(?:fully )?(?:completed?|done|closed|implemented|achieved|delivered|finished|resolved|discharged)\b/i;
/** What is closed for another reason is not complete. */
const OTHERWISE =
  /\b(?:not|no longer|supersed\w*|withdrawn|cancel\w*|abandon\w*|reject\w*|transfer\w*|merged|duplicate)\b/i;
const BEGUN =
  /^(?:in[ -]?progress|on[ -]?going|started|under ?way|work in progress|wip|commenced|begun|(?:partially|partly|nearly|mostly|part) \w+)\b/i;
const NOT_BEGUN = /^(?:not|yet to be|to be) (?:yet )?(?:started|begun|commenced|start|due)\b/i;
const YES = /^(?:y|yes|true|☑|☒|✓|✔|x)$/i;

/**
 * The status that a cell says; null where its words are no status of the ledger (`Overdue`, `Open`, `On track`) or one
 * that takes a decision (`On hold`): such words are kept as words.
 *
 * @param heading what stands over it: under “Complete?”, a tick means that it is
 */
export function statusOf(text: string, heading: string): SaidStatus | null {
  const words = text.trim();
  if (YES.test(words)) return /\b(?:completed?|done|closed|implemented)\b/i.test(heading) ? "complete" : null;
  if (COMPLETE.test(words)) return OTHERWISE.test(words) ? null : "complete";
  if (NOT_BEGUN.test(words)) return "not-started";
  return BEGUN.test(words) ? "in-progress" : null;
}

/**
 * What a percentage says of it: all of it is complete, some of it in progress, nothing nothing.
 *
 * @param number as a cell holds it (0.6 under a format of percents); null where it is text
 */
export function statusOfPercent(text: string, number: number | null): SaidStatus | null {
  const shown = /^(\d+(?:\.\d+)?)\s*%?$/.exec(text.trim());
  if (shown === null) return null;
  const isShare = !text.includes("%") && number !== null && number <= 1;
  const percent = isShare ? number * 100 : Number(shown[1]);
  return percent >= 100 ? "complete" : percent > 0 ? "in-progress" : null;
}
