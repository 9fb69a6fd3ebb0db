import type { Diagnostic, RuleInfo } from "../../core/diagnostic.ts";
import type { Plan } from "../../core/plan.ts";

/**
 * A check of what a change does to the record: it compares the plan before with the plan after, as values. Order of
 * keys and of entries, comments, quoting and formatting never count. Places are in the plan after, or, for what is gone,
 * where it stood before.
 */
export interface IntegrityRule {
  readonly info: RuleInfo;
  /** @param rules every rule that there is: what its severity is where the plan sets none */
  readonly check: (before: Plan, after: Plan, rules: readonly RuleInfo[]) => Iterable<Diagnostic>;
}
