import { ALL_RULES } from "../../core/catalogue/index.ts";
import type { RuleInfo } from "../../core/diagnostic.ts";
import { type Choice, choose } from "./choose.ts";

const GROUP = /^(?:plan)?([1-9])xx$/i;

/** Every rule by its code, its number and its name. */
const RULE_CHOICES: readonly Choice[] = ALL_RULES.map(({ code, name }) => ({
  id: code,
  names: [name, code.slice("PLAN".length)],
}));

/** The codes that texts such as `PLAN401`, `overdue,4xx` name. `CannotRun` with "did you mean" where one names none. */
export function rulesNamed(texts: readonly string[]): ReadonlySet<string> {
  const codes = texts
    .flatMap((text) => text.split(","))
    .flatMap((part) => {
      const group = GROUP.exec(part.trim())?.[1];
      if (group === undefined) return [choose("rule", part.trim(), RULE_CHOICES)];
      return ALL_RULES.filter((rule) => rule.code.startsWith(`PLAN${group}`)).map((rule) => rule.code);
    });
  return new Set(codes);
}

/** The rule of that code, number or name. `CannotRun` with "did you mean" where there is none. */
export function ruleNamed(text: string): RuleInfo {
  const code = choose("rule", text, RULE_CHOICES);
  return ALL_RULES.find((rule) => rule.code === code) as RuleInfo;
}
