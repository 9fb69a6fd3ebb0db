import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { INTEGRITY_RULES } from "../../../src/rules/index.ts";
import type { ChangeFacts } from "../../../src/rules/rule.ts";
import { BASE, on, planOf } from "../../support/ledger.ts";

export type Files = Readonly<Record<string, string>>;

/** A change of which nothing is known but its two plans, long after its days. */
export const CHANGE: ChangeFacts = {
  asOf: on("2018-12-31"),
  now: on("2026-11-22"),
  contents: { before: new Map(), after: new Map() },
  typed: () => null,
};

/** What the change from one set of files to the other raises; both stand on the base plan of the tests. */
export function integrity(before: Files, after: Files): Diagnostic[] {
  const [one, other] = [planOf(before), planOf(after)];
  return INTEGRITY_RULES.flatMap((rule) => [...rule.check(one, other, CHANGE)]);
}

/** The same, as `PLAN501 1.1.1 progress`: code, action or path, and field. */
export function codes(before: Files, after: Files): string[] {
  return integrity(before, after).map((it) => `${it.rule.code} ${it.action ?? it.place.path} ${it.field}`.trim());
}

/** Action 1.1.1 with these lines in its front matter, under another id or text where given. */
export function action(lines: string, { id = "1.1.1", text = "Do it", title = "An action" } = {}): Files {
  return { [`actions/${id}-an-action.md`]: `---\nid: ${id}\ntitle: ${title}\n${lines}\n---\n\n${text}\n` };
}

/** An action with these entries, each a flow map without its braces. */
export function entries(...lines: string[]): Files {
  return action(`progress:\n${lines.map((line) => `  - { ${line} }`).join("\n")}`);
}

/** plan.yaml of the base plan with other lines put in, or taken out. */
export function planYaml(more: string, without = /$^/m): Files {
  return { "plan.yaml": `${(BASE["plan.yaml"] as string).replace(without, "")}${more}\n` };
}
