import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import { error, type Rule } from "../rule.ts";

const info = error({
  code: "PLAN420",
  name: "complete-without-evidence",
  what: "An action is said to be complete, and nothing shows it.",
  why: "Without evidence nobody can check it, now or when somebody asks in three years.",
  fix: "Add where the evidence is, to the entry or in a new one: a path in the plan, an https link, or `{ title, where, held }`. An action that was reopened needs new evidence.",
  example: "progress:\n  - date: 2018-12-18\n    status: complete\n",
});

/** PLAN420: complete or assured on the as-of day, without evidence since it began or was last reopened. */
export const completeWithoutEvidence: Rule = {
  info,
  *check({ actions }) {
    for (const { action, status, evidenced, evidence, completed, assured } of actions) {
      if (evidenced || (status !== "complete" && status !== "assured")) continue;
      const said = completed ?? assured;
      if (said === null) continue;
      const again = evidence.length === 0 ? "no evidence" : "no evidence since it was reopened";
      yield finding({
        rule: info,
        message: `${action.id} has been complete since ${formatDay(said.on)}, with ${again}`,
        help: "Add `evidence` that shows it: a path in the plan, an https link, or words that say where it is and who holds it.",
        place: inEntry(action, said.index, "status"),
        action: action.id,
        value: said.on,
      });
    }
  },
};
