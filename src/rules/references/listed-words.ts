import { type Diagnostic, finding, type RuleInfo } from "../../core/diagnostic.ts";
import type { Plan } from "../../core/plan.ts";
import { quote } from "../../text/quote.ts";
import { enumerated, suggester } from "../wording.ts";

/** A field of actions, and the list of `plan.yaml` that has its words. */
interface Listed {
  readonly field: "programme" | "priority";
  readonly list: "programmes" | "priorities";
}

/** The actions whose field says a word that the plan does not list, letter by letter. */
export function* notListed(plan: Plan, rule: RuleInfo, { field, list }: Listed): Iterable<Diagnostic> {
  const words = plan.info[list];
  const known = new Set(words);
  const suggest = suggester(
    words,
    words.map((it) => [it, it]),
  );
  for (const { id, path, [field]: word } of plan.actions) {
    if (word === null || known.has(word)) continue;
    const near = suggest(word);
    const theirs =
      words.length === 0
        ? `plan.yaml lists none: add it to ${list} there.`
        : `The ${list} are ${enumerated(words.map((it) => quote(it)))}.`;
    yield finding({
      rule,
      message: `the plan has no ${field} ${quote(word)}`,
      help: near === null ? theirs : `Did you mean ${quote(near)}?`,
      place: { path, keys: [field] },
      action: id,
      value: word,
    });
  }
}
