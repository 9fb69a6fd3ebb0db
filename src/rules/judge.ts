import type { PlanDate } from "../calendar/plan-date.ts";
import type { Exception } from "../core/action.ts";
import type { Diagnostic, RuleInfo, Severity } from "../core/diagnostic.ts";
import type { Plan, PlanInfo } from "../core/plan.ts";

/** A finding with the severity that counts here. */
export interface Judged {
  readonly diagnostic: Diagnostic;
  readonly severity: Severity;
}

/** A finding that an exception of its action covers. */
export interface Excepted extends Judged {
  readonly exception: Exception;
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
 * Gives each finding its severity, leaves out what is switched off, and sets apart what an exception covers. Rules that
 * are fixed are neither lowered nor excepted; an exception counts up to and on its last day.
 */
export function judge(
  diagnostics: readonly Diagnostic[],
  standards: Standards,
): { readonly judged: readonly Judged[]; readonly excepted: readonly Excepted[] } {
  const judged: Judged[] = [];
  const excepted: Excepted[] = [];
  for (const diagnostic of diagnostics) {
    const severity = severityOf(diagnostic.rule, standards.checks);
    if (severity === "off") continue;
    const exception = exceptionOf(diagnostic, standards);
    if (exception === null) judged.push({ diagnostic, severity });
    else excepted.push({ diagnostic, severity, exception });
  }
  return { judged, excepted };
}

/** The severity that counts for a rule: the plan's own, where it sets one and the rule lets it. */
export function severityOf(rule: RuleInfo, checks: Standards["checks"]): Severity | "off" {
  if (rule.fixed || !Object.hasOwn(checks, rule.code)) return rule.severity;
  return checks[rule.code] ?? rule.severity;
}

function exceptionOf({ rule, action }: Diagnostic, { exceptions, asOf }: Standards): Exception | null {
  if (rule.fixed || action === null) return null;
  return exceptions.get(action)?.find((one) => one.code === rule.code && asOf <= one.until) ?? null;
}

/**
 * What makes two findings the same one: code, action (or path), field and offending value. Never the line, which moves
 * as a file grows, nor the message, which is only words.
 */
export function identityOf({ rule, action, place, field, value }: Diagnostic): string {
  return JSON.stringify([rule.code, action ?? place.path, field, value]);
}

/**
 * Parts the findings into those that were there before and those that were not. Two of one identity count as two: a
 * second is new where there was one before.
 */
export function partByAge(
  findings: readonly Judged[],
  before: readonly Judged[],
): { readonly fresh: readonly Judged[]; readonly existing: readonly Judged[] } {
  const known = new Map<string, number>();
  for (const { diagnostic } of before) {
    const identity = identityOf(diagnostic);
    known.set(identity, (known.get(identity) ?? 0) + 1);
  }
  const fresh: Judged[] = [];
  const existing: Judged[] = [];
  for (const it of findings) {
    const identity = identityOf(it.diagnostic);
    const left = known.get(identity) ?? 0;
    if (left > 0) known.set(identity, left - 1);
    (left > 0 ? existing : fresh).push(it);
  }
  return { fresh, existing };
}
