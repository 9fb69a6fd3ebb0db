import { TO_BE_CONFIRMED } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { quote } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";
import { askedFor } from "../wording.ts";

/** PLAN408: the timescale is `tbc`, and no due date has been approved up to the as-of day. */
export const toBeConfirmed: Rule = {
  info: TO_BE_CONFIRMED,
  *check({ actions }) {
    for (const { action, due, status, pending } of actions) {
      const { timescale } = action;
      if (timescale?.kind !== "tbc" || due !== null || !OPEN_STATUSES.includes(status)) continue;
      const asked = pending.find((request) => request.kind === "due");
      yield finding({
        rule: TO_BE_CONFIRMED,
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
