import { PUBLISHED_EDITED } from "../../core/catalogue/integrity.ts";
import { type Diagnostic, finding } from "../../core/diagnostic.ts";
import { pairActions } from "../../core/pair-files.ts";
import type { Plan } from "../../core/plan.ts";
import type { IntegrityRule } from "../rule.ts";
import { recordsAnApproval } from "./approvals.ts";
import { actionEdits, type Edit, planEdits } from "./published-fields.ts";
import { adoptionEdits, partyEdits } from "./silent-edits.ts";

const ENTRY =
  "record the change as an entry (a new due date or new owners), or add, in the same change, an entry with the decision of a body that may decide";
const KNOWINGLY =
  "no entry can record a decision on it: if it was copied wrongly, those who keep the repository merge the correction knowingly";
const OWN_ID =
  "give the new one an id of their own. Where it is only a new name or a corrected one, keep the old one under “also”";

/** PLAN504: a published field has another value and nothing says who decided it. Its value is what stood there before. */
export const publishedEdited: IntegrityRule = {
  info: PUBLISHED_EDITED,
  *check(before, after) {
    for (const edit of planEdits(before, after)) yield edited(edit, null, KNOWINGLY);
    for (const edit of partyEdits(before, after)) yield edited(edit, null, OWN_ID);
    yield* ofActions(before, after);
  },
};

function* ofActions(before: Plan, after: Plan): Iterable<Diagnostic> {
  for (const pair of pairActions(before, after).pairs) {
    const edits = [...actionEdits(pair.before, pair.after), ...adoptionEdits(pair.before, pair.after)];
    if (edits.length === 0 || recordsAnApproval(pair.before, pair.after, before)) continue;
    for (const edit of edits) yield edited(edit, pair.after.id, ENTRY);
  }
}

function edited({ what, place, field, before, change }: Edit, action: string | null, how: string): Diagnostic {
  const whose = action === null ? what : `${action}: ${what}`;
  return {
    ...finding({
      rule: PUBLISHED_EDITED,
      message: `${whose} was edited: ${change}`,
      help: `Put it back as it was; ${how}.`,
      place,
      action,
      value: before,
    }),
    field,
  };
}
