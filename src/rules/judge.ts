import type { PlanDate } from "../calendar/plan-date.ts";
import type { Exception } from "../core/action.ts";
import type { Diagnostic, RuleInfo, Severity } from "../core/diagnostic.ts";
import type { Plan, PlanInfo } from "../core/plan.ts";

/** A finding with the severity that counts here. */
export interface Judged {
  readonly diagnostic: Diagnostic;
  readonly severity: Severity;
}

/** By what a plan's findings are judged: its own `checks`, and the exceptions granted in its actions. */
export interface Standards {
  readonly checks: PlanInfo["checks"];
  readonly exceptions: ReadonlyMap<string, readonly Exception[]>;
  readonly asOf: PlanDate;
}

/** The standards that a plan sets itself. Where it could not be read, the defaults and no exception. */
export function standardsOf(plan: Plan | null, asOf: PlanDate): Standards {
  const granted = (plan?.actions ?? []).filter((action) => action.exceptions.length > 0);
  return {
    checks: plan?.info.checks ?? {},
    exceptions: new Map(granted.map((action) => [action.id, action.exceptions])),
    asOf,
  };
}

/**
 * Gives each finding its severity, leaves out what is switched off, and counts what an exception covers. Rules that
 * are fixed are neither lowered nor excepted; an exception counts up to and on its last day.
 */
export function judge(
  diagnostics: readonly Diagnostic[],
  standards: Standards,
): { readonly judged: readonly Judged[]; readonly excepted: number } {
  const judged: Judged[] = [];
  let excepted = 0;
  for (const diagnostic of diagnostics) {
    const severity = severityOf(diagnostic.rule, standards.checks);
    if (severity === "off") continue;
    if (isExcepted(diagnostic, standards)) excepted += 1;
    else judged.push({ diagnostic, severity });
  }
  return { judged, excepted };
}

/** The severity that counts for a rule: the plan's own, where it sets one and the rule lets it. */
export function severityOf(rule: RuleInfo, checks: Standards["checks"]): Severity | "off" {
  if (rule.fixed || !Object.hasOwn(checks, rule.code)) return rule.severity;
  return checks[rule.code] ?? rule.severity;
}

function isExcepted({ rule, action }: Diagnostic, { exceptions, asOf }: Standards): boolean {
  if (rule.fixed || action === null) return false;
  return (exceptions.get(action) ?? []).some((one) => one.code === rule.code && asOf <= one.until);
}
