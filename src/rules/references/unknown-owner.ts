import { UNKNOWN_OWNER } from "../../core/catalogue/references.ts";
import type { Rule } from "../rule.ts";
import { ownersNamed, unknownParties } from "./parties-named.ts";

/** PLAN301: `owners` of an action or entry, `by`, `redacted.by` and `leads` are ids of the directory. */
export const unknownOwner: Rule = {
  info: UNKNOWN_OWNER,
  check: (ledger) => unknownParties(UNKNOWN_OWNER, ledger, (isUnknown) => ownersNamed(ledger.plan, isUnknown)),
};
