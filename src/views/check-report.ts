import type { PlanDate } from "../calendar/plan-date.ts";
import type { RuleInfo } from "../core/diagnostic.ts";
import type { CheckFinding, CheckSummary } from "./check-finding.ts";
import type { View } from "./content.ts";

export type { CheckFinding, CheckSummary } from "./check-finding.ts";

/** How a check was asked and what came of it: every format of `plan check` draws this. */
export interface CheckReport extends View {
  readonly asOf: PlanDate;
  /** In the order of severity, then path, then place. */
  readonly findings: readonly CheckFinding[];
  readonly summary: CheckSummary;
  /** Every rule that there is, for formats that list them. */
  readonly rules: readonly RuleInfo[];
  /** Whether the check fails at the severity asked for. */
  readonly failed: boolean;
}
