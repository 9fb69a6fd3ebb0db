import { UNKNOWN_BODY } from "../../core/catalogue/references.ts";
import type { Rule } from "../rule.ts";
import { bodiesNamed, unknownParties } from "./parties-named.ts";

/** PLAN302: approvers, meetings, decisions, exceptions and the make-up of bodies name ids of the directory. */
export const unknownBody: Rule = {
  info: UNKNOWN_BODY,
  check: (ledger) => unknownParties(UNKNOWN_BODY, ledger, (isUnknown) => bodiesNamed(ledger.plan, isUnknown)),
};
