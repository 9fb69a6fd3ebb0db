import { type Diagnostic, finding, fixedError } from "../../core/diagnostic.ts";
import { pairActions } from "../../core/pair-files.ts";
import type { Plan } from "../../core/plan.ts";
import type { IntegrityRule } from "../rule.ts";
import { recordsAnApproval } from "./approvals.ts";
import { actionEdits, type Edit, planEdits } from "./published-fields.ts";
import { adoptionEdits, partyEdits } from "./silent-edits.ts";

const info = fixedError({
  code: "PLAN504",
  name: "published-edited",
  what: "Something that was published says something else now: a timescale, owners, outcomes, a milestone, a measure, a title or a text; who an id of the directory stands for; or that an action was adopted.",
  why: "Readers of the paper must find what they were promised; a target that is quietly moved is never missed.",
  fix: "Put it back and record the change as an entry: `due` with a decision, `owners` from a day. If the published text itself was changed by a body that may decide, add an entry with its decision in the same change. What is wrong in a theme, a recommendation or plan.yaml is merged knowingly by whoever keeps the repository.",
  example: "timescale: 6 months      # it was 3 months before this change\n",
});

const ENTRY =
  "record the change as an entry (a new due date or new owners), or add, in the same change, an entry with the decision of a body that may decide";
const KNOWINGLY =
  "no entry can record a decision on it: if it was copied wrongly, whoever keeps the repository merges the correction knowingly";
const OWN_ID =
  "give whoever is new an id of their own. Where it is only a new name or a mended one, keep the old one under “also”";

/** PLAN504: a published field has another value and nothing says who decided it. Its value is what stood there before. */
export const publishedEdited: IntegrityRule = {
  info,
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
      rule: info,
      message: `${whose} was edited: ${change}`,
      help: `Put it back as it was; ${how}.`,
      place,
      action,
      value: before,
    }),
    field,
  };
}
