import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import type { ChangeRequest } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN413",
  name: "third-extension",
  what: "An action has been given a later due date for the third time, or more.",
  why: "Each step alone looks small. Those who agreed the first date should see what they add up to.",
  fix: "Ask whether the action can still be done as it stands: part it, replace it, or stop it. If the date is right this time, grant an exception with the reason.",
  example: [
    "timescale: 3 months",
    "progress:",
    "  - { date: 2018-10-05, due: 2018-12, decision: { outcome: approved, body: itb } }",
    "  - { date: 2018-12-05, due: 2019-02, decision: { outcome: approved, body: itb } }",
    "  - { date: 2019-02-05, due: 2019-04, decision: { outcome: approved, body: itb } }",
    "",
  ].join("\n"),
});

const ALLOWED = 2;
const ORDINALS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** PLAN413: the third approved later date and each after it, while the action is still to be done. */
export const thirdExtension: Rule = {
  info,
  *check({ actions }) {
    for (const { action, requests, status, baselineDue } of actions) {
      if (!OPEN_STATUSES.includes(status)) continue;
      for (const [past, { index, due }] of requests.filter(isExtension).slice(ALLOWED).entries()) {
        if (due === null) continue;
        const nth = ORDINALS[past] ?? `${past + ALLOWED + 1}th`;
        const first = baselineDue === null ? "" : `; it was first due by ${formatDay(baselineDue.last)}`;
        yield finding({
          rule: info,
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
