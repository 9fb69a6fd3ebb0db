import type { Diagnostic, RuleInfo } from "../core/diagnostic.ts";
import { finding } from "../core/finding.ts";
import { inOneLine, quote } from "../core/quote.ts";
import type { LedgerFacts } from "./ledger-facts.ts";
import type { Naming } from "./namings.ts";
import { type Suggest, suggester } from "./suggest.ts";

/** Suggests an id of the directory, also for a name that it gives (`Graham Allen`, `HCC`). */
export function partySuggester({ directory }: LedgerFacts): Suggest {
  const otherNames = new Map<string, string>();
  for (const { id, name, also } of directory.parties) {
    for (const other of [name, ...also]) {
      const key = other.trim().toLowerCase();
      if (!otherNames.has(key)) otherNames.set(key, id);
    }
  }
  return suggester(
    directory.parties.map((it) => it.id),
    otherNames,
  );
}

/** What to do about an id that the directory does not have. */
export function helpWithParty(id: string, { plan }: LedgerFacts, suggest: Suggest): string {
  const near = suggest(id);
  if (near !== null) return `Did you mean ${inOneLine(near)}?`;
  if (!plan.paths.has("directory.yaml")) {
    return "The plan has no directory.yaml: write one, with everybody who is named under an id of their own.";
  }
  return `Add ${quote(id)} to directory.yaml, or correct the id here.`;
}

/** A finding for each place where somebody is named whom the directory does not have. */
export function* unknownParties(
  rule: RuleInfo,
  ledger: LedgerFacts,
  namings: (isUnknown: (id: string) => boolean) => Iterable<Naming>,
): Generator<Diagnostic> {
  if (ledger.missesSome("directory")) return;
  const suggest = partySuggester(ledger);
  for (const { id, as, place, action } of namings((it) => ledger.directory.party(it) === undefined)) {
    const message = `${as} ${quote(id)}${as.endsWith(",") ? "," : ""} is not in the directory`;
    yield finding({ rule, message, help: helpWithParty(id, ledger, suggest), place, action, value: id });
  }
}
