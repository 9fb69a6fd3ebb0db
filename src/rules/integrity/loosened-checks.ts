import type { Diagnostic, RuleInfo, Severity } from "../../core/diagnostic.ts";
import { finding } from "../../core/finding.ts";
import type { Plan } from "../../core/plan.ts";

const GRAVITY: Readonly<Record<Severity | "off", number>> = { off: 0, warning: 1, error: 2 };

/**
 * Severities that are lower than they were, whether a line was written or taken away: what counts is the one that the
 * plan sets, else the rule's own. A fixed rule has none to lower. Of a code that no rule has (yet) the gravest is assumed.
 */
export function* loosenedChecks(
  info: RuleInfo,
  before: Plan,
  after: Plan,
  rules: readonly RuleInfo[],
): Iterable<Diagnostic> {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const [were, are] = [before.info.checks, after.info.checks];
  for (const code of new Set([...Object.keys(were), ...Object.keys(are)])) {
    const rule = byCode.get(code);
    if (rule?.fixed) continue;
    const own = rule?.severity ?? "error";
    const was = severityIn(were, code) ?? own;
    const is = severityIn(are, code) ?? own;
    if (GRAVITY[is] >= GRAVITY[was]) continue;
    const name = rule === undefined ? code : `${code} (${rule.name})`;
    yield finding({
      rule: info,
      message: `the check ${name} was lowered: it was ${sayWith(was)}, now ${sayWith(is)}`,
      help: `Set ${code} back to ${was} under “checks”, or lower it in a change of its own.`,
      place: { path: "plan.yaml", keys: ["checks", code] },
      value: `${was} to ${is}`,
    });
  }
}

function severityIn(checks: Plan["info"]["checks"], code: string): Severity | "off" | undefined {
  return Object.hasOwn(checks, code) ? checks[code] : undefined;
}

function sayWith(severity: Severity | "off"): string {
  return severity === "off" ? "switched off" : severity === "error" ? "an error" : "a warning";
}
