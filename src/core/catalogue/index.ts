import type { RuleInfo } from "../diagnostic.ts";
import * as fields from "./fields.ts";
import * as integrity from "./integrity.ts";
import * as record from "./record.ts";
import * as references from "./references.ts";
import * as schedule from "./schedule.ts";
import * as text from "./text.ts";

/**
 * Every rule that there is, in the order of the codes: the list from which the documents, SARIF, `plan explain`,
 * completion and the words for exceptions are made. A code is never used again for another rule.
 */
export const ALL_RULES: readonly RuleInfo[] = [text, fields, references, schedule, record, integrity]
  .flatMap((family) => Object.values<RuleInfo>(family))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const BY_CODE: ReadonlyMap<string, RuleInfo> = new Map(ALL_RULES.map((rule) => [rule.code, rule]));

/** The rule of a code such as `PLAN401`, or undefined where there is none. */
export function ruleByCode(code: string): RuleInfo | undefined {
  return BY_CODE.get(code);
}

/** A rule as a paper names it: `Overdue` for `PLAN401`. A code that no rule has stays as it is. */
export function ruleWords(code: string): string {
  const name = BY_CODE.get(code)?.name;
  return name === undefined ? code : `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll("-", " ");
}
