import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { quote } from "../../text/quote.ts";
import { type Rule, warning } from "../rule.ts";
import { askedFor } from "../wording.ts";

const info = warning({
  code: "PLAN408",
  name: "to-be-confirmed",
  what: "An action's timescale is still to be confirmed.",
  why: "Without a due date it can never be overdue, however long it takes.",
  fix: "Agree a date, and record it in an entry with `due` and the `decision` that approves it.",
  example: "timescale: tbc\n",
});

/** PLAN408: the timescale is `tbc`, and no due date has been approved up to the as-of day. */
export const toBeConfirmed: Rule = {
  info,
  *check({ actions }) {
    for (const { action, due, status, pending } of actions) {
      const { timescale } = action;
      if (timescale?.kind !== "tbc" || due !== null || !OPEN_STATUSES.includes(status)) continue;
      const asked = pending.find((request) => request.kind === "due");
      yield finding({
        rule: info,
        message: `${action.id} has no due date yet: its timescale is ${quote(timescale.text)}`,
        help:
          asked === undefined
            ? "Agree a date, and record it in an entry with `due` and the `decision` that approves it."
            : `Have the request decided: ${askedFor(asked)} waits for a decision.`,
        place: { path: action.path, keys: ["timescale"] },
        action: action.id,
        value: timescale.text,
      });
    }
  },
};
