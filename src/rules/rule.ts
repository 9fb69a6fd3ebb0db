import type { PlanDate } from "../calendar/plan-date.ts";
import type { Diagnostic, RuleInfo } from "../core/diagnostic.ts";
import type { LedgerFacts } from "./ledger-facts.ts";

/**
 * A check across the ledger: one file each, one line in `rules/index.ts`, one fixture folder. It reports every place
 * that it finds, in the order of the files, and never looks at what another rule found.
 */
export interface Rule {
  readonly info: RuleInfo;
  readonly check: (ledger: LedgerFacts) => Iterable<Diagnostic>;
}

/** What a rule says of itself where nothing is out of the ordinary: a warning or an error that the plan may lower. */
export function warning(rule: Omit<RuleInfo, "severity" | "fixed">): RuleInfo {
  return { ...rule, severity: "warning", fixed: false };
}

export function error(rule: Omit<RuleInfo, "severity" | "fixed">): RuleInfo {
  return { ...rule, severity: "error", fixed: false };
}

/** The two days that a check knows: the one asked about, and the one that it is. */
export interface CheckDays {
  readonly asOf: PlanDate;
  /** Today in the plan's zone: what lies after it is in the future. Never the as-of day. */
  readonly now: PlanDate;
}
