import type { Action } from "../../core/action.ts";
import { UNKNOWN_ACTION } from "../../core/catalogue/references.ts";
import { type Diagnostic, finding } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import { entriesInForce } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { enumerated, type Suggest, suggester } from "../wording.ts";

/** The ids of actions by what they begin with. */
type Siblings = ReadonlyMap<string, readonly string[]>;
/** A name of another action, and the keys that lead to it. */
type Named = readonly [id: string, field: string, keys: readonly (string | number)[]];

/** PLAN306: `needs`, `related`, `to` of a superseded action and `source.inherited` name what is in the plan. */
export const unknownAction: Rule = {
  info: UNKNOWN_ACTION,
  *check(ledger) {
    if (ledger.missesSome("action")) return;
    const isAction = (id: string) => ledger.actionsById.has(id);
    const isRelated = (id: string) => isAction(id) || ledger.keyAreas.has(id) || ledger.themesById.has(id);
    const suggest = suggester([...ledger.actionsById.keys()]);
    let siblings: Siblings | null = null;
    const say = (action: Action, [id, field, keys]: Named, kinds: string): Diagnostic => {
      siblings ??= actionsByStem(ledger);
      return finding({
        rule: UNKNOWN_ACTION,
        message: `${inOneLine(field)} names ${quote(id)}, which is no ${kinds} of the plan`,
        help: helpFor(id, suggest, siblings),
        place: { path: action.path, keys },
        action: action.id,
        value: id,
      });
    };
    for (const action of ledger.plan.actions) {
      for (const named of actionsNamed(action)) if (!isAction(named[0])) yield say(action, named, "action");
      if (ledger.missesSome("theme")) continue;
      for (const [index, id] of action.related.entries()) {
        if (!isRelated(id)) yield say(action, [id, "related", ["related", index]], "action, key area or theme");
      }
    }
  },
};

function* actionsNamed(action: Action): Generator<Named> {
  for (const [index, id] of action.needs.entries()) yield [id, "needs", ["needs", index]];
  for (const [field, id] of action.source === null ? [] : Object.entries(action.source.inherited)) {
    yield [id, `source.inherited.${field}`, ["source", "inherited", field]];
  }
  for (const [index, entry] of entriesInForce(action, (it) => it.to !== null)) {
    // Where a transferred action went may be outside the plan altogether.
    if (entry.status === "superseded" && entry.to !== null) yield [entry.to, "to", ["progress", index, "to"]];
  }
}

function helpFor(id: string, suggest: Suggest, siblings: Siblings): string {
  const near = suggest(id);
  if (near !== null) return `Did you mean ${near}?`;
  const same = siblings.get(stemOf(id));
  return same === undefined ? "Correct the id, or take it away." : `Correct the id: there are ${enumerated(same)}.`;
}

/** The ids that begin as `1.4.9` does: those of its key area. */
function actionsByStem({ actionsById }: LedgerFacts): Siblings {
  return groupBy(actionsById.keys(), stemOf);
}

function stemOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf(".")));
}
