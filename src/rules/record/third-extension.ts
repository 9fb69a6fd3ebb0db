import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { THIRD_EXTENSION } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import type { ChangeRequest } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

const ALLOWED = 2;
const ORDINALS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** PLAN413: the third approved later date and each after it, while the action is still to be done. */
export const thirdExtension: Rule = {
  info: THIRD_EXTENSION,
  *check({ actions }) {
    for (const { action, requests, status, baselineDue } of actions) {
      if (!OPEN_STATUSES.includes(status)) continue;
      for (const [past, { index, due }] of requests.filter(isExtension).slice(ALLOWED).entries()) {
        if (due === null) continue;
        const nth = ORDINALS[past] ?? `${past + ALLOWED + 1}th`;
        const first = baselineDue === null ? "" : `; it was first due by ${formatDay(baselineDue.last)}`;
        yield finding({
          rule: THIRD_EXTENSION,
          message: `${action.id} is given a later date for the ${nth} time, ${formatPeriod(due)}${first}`,
          help: "Ask whether it can still be done as it stands: part it, replace it, or stop it.",
          place: inEntry(action, index, "due"),
          action: action.id,
          value: due.last,
        });
      }
    }
  },
};

function isExtension({ state, due, dueBefore }: ChangeRequest): boolean {
  return state === "approved" && due !== null && dueBefore !== null && due.last > dueBefore.last;
}
