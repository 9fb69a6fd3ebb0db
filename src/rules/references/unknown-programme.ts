import { UNKNOWN_PROGRAMME } from "../../core/catalogue/references.ts";
import type { Rule } from "../rule.ts";
import { notListed } from "./listed-words.ts";

/** PLAN316: `programme` is one of the plan's `programmes`, letter by letter. */
export const unknownProgramme: Rule = {
  info: UNKNOWN_PROGRAMME,
  check: ({ plan }) => notListed(plan, UNKNOWN_PROGRAMME, { field: "programme", list: "programmes" }),
};
