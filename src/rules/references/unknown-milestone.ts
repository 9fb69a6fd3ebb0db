import { UNKNOWN_MILESTONE } from "../../core/catalogue/references.ts";
import type { Rule } from "../rule.ts";
import { unknownParts } from "./named-parts.ts";

/** PLAN307: `met` names titles of the action's own milestones. */
export const unknownMilestone: Rule = {
  info: UNKNOWN_MILESTONE,
  check: (ledger) =>
    unknownParts(ledger, {
      rule: UNKNOWN_MILESTONE,
      word: "milestone",
      listed: "milestones",
      concerns: (entry) => entry.met.length > 0,
      names: (action) => action.milestones.map((it) => it.title),
      named: (entry) => entry.met.map((name, nth) => ({ name, keys: ["met", nth] })),
    }),
};
