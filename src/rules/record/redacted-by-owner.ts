import { formatDay } from "../../calendar/plan-date.ts";
import { REDACTED_BY_OWNER } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { everyEntry, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";
import { type Hands, handsOf } from "./independence.ts";

/** PLAN429: entries of which something was taken out by an owner of the action, or that hold a decision. */
export const redactedByOwner: Rule = {
  info: REDACTED_BY_OWNER,
  *check(ledger) {
    let hands: Hands | null = null;
    for (const action of ledger.plan.actions) {
      if (action.progress.every((entry) => entry.redacted === null)) continue;
      hands ??= handsOf(ledger.directory);
      const { same } = hands;
      const owners = [...(action.owners ?? []), ...action.progress.flatMap((entry) => entry.owners ?? [])];
      for (const [index, { redacted, decision, date }] of everyEntry(action)) {
        if (redacted === null) continue;
        const isOwner = owners.some((owner) => same(owner, redacted.by));
        if (!isOwner && decision === null) continue;
        const what = decision === null ? "the entry" : "the decision";
        const who = `${nameOf(ledger, redacted.by)}${isOwner ? ", who owns the action" : ""}`;
        yield finding({
          rule: REDACTED_BY_OWNER,
          message: `${what} of ${formatDay(date)} on ${action.id} was redacted by ${who}`,
          help: "Have somebody who does not own the action look at what was taken out, and why.",
          place: inEntry(action, index, "redacted"),
          action: action.id,
          value: date,
        });
      }
    }
  },
};
