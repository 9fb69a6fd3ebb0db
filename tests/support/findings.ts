import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { ledgerFacts, type Rule } from "../../src/rules/rule.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { on, planOf } from "./ledger.ts";

/** The front matter of an action as a file: id, title and the lines. */
export function actionFile(id: string, lines = ""): string {
  return `---\nid: "${id}"\ntitle: An action\n${lines}\n---\n\nDo it.\n`;
}

/** What a rule finds in the plan that the texts make, with the small plan beneath them. */
export function findingsOf(
  rule: Rule,
  files: Readonly<Record<string, string>>,
  days: { asOf?: string; now?: string } = {},
): readonly Diagnostic[] {
  const facts = ledgerFacts(schedule(planOf(files), on(days.asOf ?? "2018-10-31")), on(days.now ?? "2026-11-22"));
  return [...rule.check(facts)];
}

/** Where findings are and what they say of the value: `actions/1.1.1-a.md owners.0 grham-allen`. */
export function inShort(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map((it) => `${it.place.path} ${it.place.keys.join(".")} ${it.value}`);
}
