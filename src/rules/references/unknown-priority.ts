import { UNKNOWN_PRIORITY } from "../../core/catalogue/references.ts";
import type { Rule } from "../rule.ts";
import { notListed } from "./listed-words.ts";

/** PLAN324: `priority` is one of the plan's `priorities`, letter by letter. */
export const unknownPriority: Rule = {
  info: UNKNOWN_PRIORITY,
  check: ({ plan }) => notListed(plan, UNKNOWN_PRIORITY, { field: "priority", list: "priorities" }),
};
