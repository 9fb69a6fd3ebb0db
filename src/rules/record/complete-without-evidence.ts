import { formatDay } from "../../calendar/plan-date.ts";
import { COMPLETE_WITHOUT_EVIDENCE } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN420: complete or assured on the as-of day, without evidence since it began or was last reopened. */
export const completeWithoutEvidence: Rule = {
  info: COMPLETE_WITHOUT_EVIDENCE,
  *check({ actions }) {
    for (const { action, status, evidenced, evidence, completed, assured } of actions) {
      if (evidenced || (status !== "complete" && status !== "assured")) continue;
      const said = completed ?? assured;
      if (said === null) continue;
      const again = evidence.length === 0 ? "no evidence" : "no evidence since it was reopened";
      yield finding({
        rule: COMPLETE_WITHOUT_EVIDENCE,
        message: `${action.id} has been complete since ${formatDay(said.on)}, with ${again}`,
        help: "Add `evidence` that shows it: a path in the plan, an https link, or words that say where it is and who holds it.",
        place: inEntry(action, said.index, "status"),
        action: action.id,
        value: said.on,
      });
    }
  },
};
