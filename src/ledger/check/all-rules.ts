import type { RuleInfo } from "../../core/diagnostic.ts";
import { INTEGRITY_RULES, RULES } from "../../rules/index.ts";
import { SCHEMA_RULES } from "../../schema/rules.ts";
import { SOURCE_RULES } from "../../source/rules.ts";

/** Every rule that there is, of all stages, in the order of the codes. */
export const ALL_RULES: readonly RuleInfo[] = [
  ...SOURCE_RULES,
  ...SCHEMA_RULES,
  ...RULES.map((rule) => rule.info),
  ...INTEGRITY_RULES.map((rule) => rule.info),
].sort((a, b) => (a.code < b.code ? -1 : 1));
