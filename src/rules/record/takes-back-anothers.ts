import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { TAKES_BACK_ANOTHERS } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { correctionsOf } from "../../schedule/history.ts";
import { inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";

/** PLAN428: whatever the as-of day. The finding's value is the day of the entry that was to be corrected. */
export const takesBackAnothers: Rule = {
  info: TAKES_BACK_ANOTHERS,
  *check(ledger) {
    for (const action of ledger.plan.actions) {
      if (action.progress.every((it) => it.corrects === null)) continue;
      for (const [index, correction] of correctionsOf(action.progress).entries()) {
        if (correction === null || (correction.kind !== "not-theirs" && correction.kind !== "entry")) continue;
        const [entry, was] = [action.progress[index] as Entry, action.progress[correction.index] as Entry];
        if (correction.kind === "entry" && !isByStranger(ledger, entry, was)) continue;
        yield finding({
          rule: TAKES_BACK_ANOTHERS,
          message: `the entry of ${formatDay(entry.date)} on ${action.id} corrects ${whatOf(ledger, was)}, which is not its author's to correct`,
          help: howOf(ledger, was),
          place: inEntry(action, index, "corrects"),
          action: action.id,
          value: was.date,
        });
      }
    }
  },
};

/** A body that takes back what another decided that may decide, or anything where it may not decide itself. */
function isByStranger({ approvers }: LedgerFacts, { by }: Entry, was: Entry): boolean {
  if (was.decision === null && (!isAssurance(was) || by === was.by)) return false;
  const body = was.decision?.body ?? null;
  if (body !== null && approvers.includes(body)) return by !== body;
  return by === null || !approvers.includes(by);
}

function isAssurance({ status, assurance }: Entry): boolean {
  return status === "assured" || assurance === "failed";
}

function whatOf(ledger: LedgerFacts, { decision, by, date }: Entry): string {
  const whose = decision === null ? by : decision.body;
  const of = whose === null ? "" : ` by ${nameOf(ledger, whose)}`;
  return `the ${decision === null ? "assurance" : "decision"} of ${formatDay(decision?.date ?? date)}${of}`;
}

function howOf(ledger: LedgerFacts, { decision, by }: Entry): string {
  if (decision !== null) {
    const body = decision.body ?? "the body";
    return `Have ${nameOf(ledger, body)} decide again, and correct the entry in its name: \`by: ${body}\` and \`decision\` with the \`ref\` of the minute.`;
  }
  const whose = by === null ? "the person who gave it" : nameOf(ledger, by);
  return `Have ${whose} correct it, or a body that may decide: \`by\` and \`decision\` with the \`ref\` of the minute. A new assurance is an entry of its own.`;
}
