import type { Action, Entry } from "../../core/action.ts";
import { type Diagnostic, finding, type RuleInfo } from "../../core/diagnostic.ts";
import { quote } from "../../text/quote.ts";
import { entriesInForce } from "../places.ts";
import type { LedgerFacts } from "../rule.ts";
import { enumerated, suggester } from "../wording.ts";

/** How entries name the parts of their own action: its milestones by title, its measures by name. */
export interface PartNaming {
  readonly rule: RuleInfo;
  /** `milestone`, `measure`. */
  readonly word: string;
  /** The field of the action that lists them. */
  readonly listed: "milestones" | "measures";
  /** Whether an entry names any. */
  readonly concerns: (entry: Entry) => boolean;
  readonly names: (action: Action) => readonly string[];
  readonly named: (entry: Entry) => readonly { readonly name: string; readonly keys: readonly (string | number)[] }[];
}

/** A finding for each name in an entry that is none of the action's own. Names are the same letter by letter. */
export function* unknownParts({ plan }: LedgerFacts, naming: PartNaming): Generator<Diagnostic> {
  const { rule, word, listed } = naming;
  for (const action of plan.actions) {
    for (const [index, entry] of entriesInForce(action, naming.concerns)) {
      for (const { name, keys } of naming.named(entry)) {
        const names = naming.names(action);
        if (names.includes(name)) continue;
        const near = suggester(
          names,
          names.map((it) => [it, it]),
        )(name);
        const none = `${action.id} has no ${listed}: add this one to ${listed}, or take it away here.`;
        const theirs = `The ${listed} of ${action.id} are ${enumerated(names.map((it) => quote(it)))}.`;
        yield finding({
          rule,
          message: `${action.id} has no ${word} ${quote(name)}`,
          help: near !== null ? `Did you mean ${quote(near)}?` : names.length === 0 ? none : theirs,
          place: { path: action.path, keys: ["progress", index, ...keys] },
          action: action.id,
          value: name,
        });
      }
    }
  }
}
