import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Decision } from "../../core/action.ts";
import { TYPED_BY_ANOTHER } from "../../core/catalogue/integrity.ts";
import { finding, type Place } from "../../core/diagnostic.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Plan, Recorders } from "../../core/plan.ts";
import type { Statement, Typing } from "../../core/surroundings.ts";
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
    for (const { statement, decision, day, on, place, action } of decisionsIn(before, after)) {
      const body = decision?.body ?? "";
      const bound = Object.hasOwn(recorders, body) ? recorders[body] : undefined;
      const typing = bound === undefined ? null : typed(statement);
      if (bound === undefined || typing === null) continue;
      const problem = problemOf(bound, typing);
      if (problem === null) continue;
      yield finding({
        rule: TYPED_BY_ANOTHER,
        message: `the decision of ${formatDay(decision?.date ?? day)} on ${on} is of ${quote(name(body))}, and was ${problem}`,
        help: `Have it recorded by ${orList(bound.authors)}${bound.signed ? ", in a commit that is signed" : ""}.`,
        place,
        action,
        value: body,
      });
    }
  },
};

/** A decision, and the statement that it stands in. */
interface Decided {
  readonly statement: Statement;
  readonly decision: Decision | null;
  readonly day: PlanDate;
  /** What it is on, in words. */
  readonly on: string;
  readonly place: Place;
  readonly action: string | null;
}

/** Decisions that may be new: what git did not see typed in the change is passed over. */
function* decisionsIn(before: Plan, after: Plan): Iterable<Decided> {
  for (const { action, entry, index } of newEntries(before, after)) {
    const place = inEntry(action, index, "decision", "body");
    yield { statement: entry, decision: entry.decision, day: entry.date, on: action.id, place, action: action.id };
  }
  for (const [index, one] of after.amendments.entries()) {
    const place = { path: "amendments.yaml", keys: [index, "decision", "body"] };
    yield { statement: one, decision: one.decision, day: one.date, on: one.amends.join(", "), place, action: null };
  }
  const { closed } = after.info;
  if (closed !== null) {
    const place = { path: "plan.yaml", keys: ["closed", "decision", "body"] };
    const on = "the end of the plan";
    yield { statement: closed, decision: closed.decision, day: closed.date, on, place, action: null };
  }
  for (const { id, path, added } of after.actions) {
    if (added === null) continue;
    const place = { path, keys: ["added", "decision", "body"] };
    yield {
      statement: added,
      decision: added.decision,
      day: added.date,
      on: `the joining of ${id}`,
      place,
      action: id,
    };
  }
}

function problemOf({ authors, signed }: Recorders, typing: Typing): string | null {
  const email = typing.author?.email ?? "";
  const may = authors.some((one) => one.trim().toLowerCase() === email.trim().toLowerCase());
  if (!may) return `typed by ${email === "" ? "nobody whom git names" : email}, who may not record for it`;
  return signed && !typing.signed
    ? `typed by ${email} in a commit that is not signed, or not by a key that git knows`
    : null;
}
