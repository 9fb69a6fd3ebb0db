import { error, type Rule } from "../rule.ts";
import { ownersNamed, unknownParties } from "./parties-named.ts";

const info = error({
  code: "PLAN301",
  name: "unknown-owner",
  what: "An owner, a theme's lead or whoever made an entry is not in the directory.",
  why: "Nobody can be asked how the action stands, and it is missing from every list by owner.",
  fix: "Correct the id, or add the person, post, body or organisation to `directory.yaml`.",
  example: "owners:\n  - director-of-adult-servces\n",
});

/** PLAN301: `owners` of an action or entry, `by`, `redacted.by` and `leads` are ids of the directory. */
export const unknownOwner: Rule = {
  info,
  check: (ledger) => unknownParties(info, ledger, (isUnknown) => ownersNamed(ledger.plan, isUnknown)),
};
