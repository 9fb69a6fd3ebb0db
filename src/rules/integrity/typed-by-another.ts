import { formatDay } from "../../calendar/plan-date.ts";
import { TYPED_BY_ANOTHER } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Recorders } from "../../core/plan.ts";
import type { Typing } from "../../core/surroundings.ts";
import { quote } from "../../text/quote.ts";
import { orList } from "../../text/sentence.ts";
import { inEntry } from "../places.ts";
import type { IntegrityRule } from "../rule.ts";
import { newEntries } from "./new-entries.ts";

/** PLAN513: decisions that are new in the change, of bodies that `recorders` of the plan before bind, where git knows who typed them. The finding's value is the body. */
export const typedByAnother: IntegrityRule = {
  info: TYPED_BY_ANOTHER,
  *check(before, after, { typed }) {
    const { recorders } = before.info;
    if (Object.keys(recorders).length === 0) return;
    const { name } = indexDirectory(before.directory);
    for (const { action, entry, index } of newEntries(before, after)) {
      const body = entry.decision?.body ?? "";
      const bound = Object.hasOwn(recorders, body) ? recorders[body] : undefined;
      const typing = bound === undefined ? null : typed(action, index);
      if (bound === undefined || typing === null) continue;
      const problem = problemOf(bound, typing);
      if (problem === null) continue;
      yield finding({
        rule: TYPED_BY_ANOTHER,
        message: `the decision of ${formatDay(entry.decision?.date ?? entry.date)} on ${action.id} is of ${quote(name(body))}, and was ${problem}`,
        help: `Have it recorded by ${orList(bound.authors)}${bound.signed ? ", in a commit that is signed" : ""}.`,
        place: inEntry(action, index, "decision", "body"),
        action: action.id,
        value: body,
      });
    }
  },
};

function problemOf({ authors, signed }: Recorders, typing: Typing): string | null {
  const email = typing.author?.email ?? "";
  const may = authors.some((one) => one.trim().toLowerCase() === email.trim().toLowerCase());
  if (!may) return `typed by ${email === "" ? "nobody whom git names" : email}, who may not record for it`;
  return signed && !typing.signed
    ? `typed by ${email} in a commit that is not signed, or not by a key that git knows`
    : null;
}
