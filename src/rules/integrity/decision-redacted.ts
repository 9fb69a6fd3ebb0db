import { formatDay } from "../../calendar/plan-date.ts";
import { DECISION_REDACTED } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { pairActions } from "../../core/pair-files.ts";
import { pairEntries } from "../../schedule/pair-entries.ts";
import { quote } from "../../text/quote.ts";
import { inEntry } from "../places.ts";
import { handsOf } from "../record/independence.ts";
import type { IntegrityRule } from "../rule.ts";

/** PLAN511: what a body gave as its reason, taken out in this change by an owner of the action. The finding's value is the entry's day. */
export const decisionRedacted: IntegrityRule = {
  info: DECISION_REDACTED,
  *check(before, after) {
    for (const pair of pairActions(before, after).pairs) {
      for (const { after: now } of pairEntries(pair.before, pair.after).redacted) {
        const { redacted, decision, date } = now.entry;
        if (redacted === null || decision === null) continue;
        const directory = indexDirectory(before.directory);
        const { same } = handsOf(directory);
        const owners = [...(pair.before.owners ?? []), ...pair.before.progress.flatMap((it) => it.owners ?? [])];
        if (!owners.some((owner) => same(owner, redacted.by))) continue;
        yield finding({
          rule: DECISION_REDACTED,
          message: `the decision of ${formatDay(decision.date ?? date)} on ${pair.after.id} was redacted by ${quote(directory.name(redacted.by))}, who owns the action`,
          help: "Put the note back. Personal data in it is taken out by somebody who does not own the action: plan redact … --by …",
          place: inEntry(pair.after, now.index, "redacted"),
          action: pair.after.id,
          value: date,
        });
      }
    }
  },
};
