import { UNKNOWN_MEASURE } from "../../core/catalogue/references.ts";
import type { Rule } from "../rule.ts";
import { unknownParts } from "./named-parts.ts";

/** PLAN308: `measured` names the action's own measures. */
export const unknownMeasure: Rule = {
  info: UNKNOWN_MEASURE,
  check: (ledger) =>
    unknownParts(ledger, {
      rule: UNKNOWN_MEASURE,
      word: "measure",
      listed: "measures",
      concerns: (entry) => entry.measured.length > 0,
      names: (action) => action.measures.map((it) => it.name),
      named: (entry) => entry.measured.map(({ name }, nth) => ({ name, keys: ["measured", nth, "name"] })),
    }),
};
