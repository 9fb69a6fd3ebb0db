import { PUBLISHED_EDITED } from "../../core/catalogue/integrity.ts";
import { type Diagnostic, finding } from "../../core/diagnostic.ts";
import { pairActions } from "../../core/pair-files.ts";
import type { Plan } from "../../core/plan.ts";
import type { ChangeFacts, IntegrityRule } from "../rule.ts";
import { howToAmend } from "./amend-words.ts";
import { amendedInEntries, isAmended } from "./carriers.ts";
import { actionEdits, type Edit, sayEdit, valueBefore } from "./published-fields.ts";
import { planEdits } from "./published-of-plan.ts";
import { adoptionEdits, partyEdits } from "./silent-edits.ts";

/** PLAN504: a published field has another value and nothing in the change says who decided it. Its value is what stood there before. */
export const publishedEdited: IntegrityRule = {
  info: PUBLISHED_EDITED,
  *check(before, after, change) {
    for (const edit of [...planEdits(before, after, change.now), ...partyEdits(before, after)]) {
      const amended = { ...edit, path: edit.place.path };
      if (isAmended({ before, after, now: change.now }, amended)) continue;
      yield edited(edit, null, howToAmend(amended));
    }
    yield* ofActions(before, after, change);
  },
};

function* ofActions(before: Plan, after: Plan, { now }: ChangeFacts): Iterable<Diagnostic> {
  const whole = { before, after, now };
  for (const pair of pairActions(before, after).pairs) {
    const edits = [...actionEdits(pair.before, pair.after), ...adoptionEdits(pair.before, pair.after)];
    if (edits.length === 0) continue;
    const inEntries = amendedInEntries(pair.before, pair.after, whole);
    for (const edit of edits) {
      const amended = { ...edit, path: pair.after.path };
      const { id } = pair.after;
      if (inEntries.has(edit.field) || isAmended(whole, amended, [id, pair.before.path])) continue;
      yield edited(edit, id, howToAmend({ ...amended, path: id }));
    }
  }
}

function edited(edit: Edit, action: string | null, how: string): Diagnostic {
  const { what, place, field } = edit;
  const whose = action === null ? what : `${action}: ${what}`;
  return {
    ...finding({
      rule: PUBLISHED_EDITED,
      message: `${whose} was edited: ${sayEdit(edit)}`,
      help: `Put it back as it was; ${how}`,
      place,
      action,
      value: valueBefore(edit),
    }),
    field,
  };
}
