import { formatDay } from "../calendar/plan-date.ts";
import type { Amendment, Plan } from "../core/plan.ts";
import { inOneLine } from "../text/quote.ts";
import { type Change, change } from "./change.ts";
import { missingFrom } from "./pair-by-key.ts";
import { type NameOf, plainValue, sayBy } from "./say.ts";

/** What was recorded of changes to what was published, and what is gone of that: nobody may miss either. */
export function* amendmentChanges(before: Plan, after: Plan, name: NameOf): Iterable<Change> {
  for (const one of missingFrom(after.amendments, before.amendments)) {
    const message = `amended: ${one.amends.join(", ")}, ${sayWhyAmended(one, name)}`;
    yield change({ type: "amended", field: "amendments", after: plainValue(one), notable: true, message });
  }
  for (const one of missingFrom(before.amendments, after.amendments)) {
    const message = `an amendment is gone: ${one.amends.join(", ")}, ${sayWhyAmended(one, name)}`;
    yield change({ type: "amendment-removed", field: "amendments", before: plainValue(one), notable: true, message });
  }
}

/** `approved on 11 October 2018 by The Board (minute 6)`; `as an error of copying: printed on page 7 as …`. */
export function sayWhyAmended({ decision, copyingError, by, date }: Amendment, name: NameOf): string {
  if (decision === null) return `as an error of copying: ${inOneLine(copyingError ?? "it is not said which", LONGEST)}`;
  const ref = decision.ref === null ? "" : ` (${decision.ref})`;
  return `${decision.outcome} on ${formatDay(decision.date ?? date)}${sayBy(decision.body ?? by, name)}${ref}`;
}

const LONGEST = 120;
