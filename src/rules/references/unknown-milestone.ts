import { error, type Rule } from "../rule.ts";
import { unknownParts } from "./named-parts.ts";

const info = error({
  code: "PLAN307",
  name: "unknown-milestone",
  what: "An entry says that a milestone was met which the action does not have.",
  why: "The milestone that was meant goes on counting as missed.",
  fix: "Write the title of the milestone letter by letter, or add the milestone to `milestones`.",
  example:
    "milestones:\n  - { by: 2018-09, title: First meeting }\nprogress:\n  - { date: 2018-09-18, met: [First meting] }\n",
});

/** PLAN307: `met` names titles of the action's own milestones. */
export const unknownMilestone: Rule = {
  info,
  check: (ledger) =>
    unknownParts(ledger, {
      rule: info,
      word: "milestone",
      listed: "milestones",
      concerns: (entry) => entry.met.length > 0,
      names: (action) => action.milestones.map((it) => it.title),
      named: (entry) => entry.met.map((name, nth) => ({ name, keys: ["met", nth] })),
    }),
};
