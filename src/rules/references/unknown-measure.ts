import { error, type Rule } from "../rule.ts";
import { unknownParts } from "./named-parts.ts";

const info = error({
  code: "PLAN308",
  name: "unknown-measure",
  what: "An entry gives a value for a measure that the action does not have.",
  why: "The value is shown nowhere, and the measure that was meant looks as if nobody had measured it.",
  fix: "Write the name of the measure letter by letter, or add the measure to `measures`.",
  example:
    "measures:\n  - { name: Delayed days }\nprogress:\n  - { date: 2018-09-18, measured: [{ name: Delayed day, value: 12 }] }\n",
});

/** PLAN308: `measured` names the action's own measures. */
export const unknownMeasure: Rule = {
  info,
  check: (ledger) =>
    unknownParts(ledger, {
      rule: info,
      word: "measure",
      listed: "measures",
      concerns: (entry) => entry.measured.length > 0,
      names: (action) => action.measures.map((it) => it.name),
      named: (entry) => entry.measured.map(({ name }, nth) => ({ name, keys: ["measured", nth, "name"] })),
    }),
};
