import type { Diagnostic } from "../core/diagnostic.ts";
import { CannotRun } from "./exit-code.ts";

/** The end of a command that needs a plan.yaml which can be used: all that is wrong with it. */
export function brokenPlan(diagnostics: readonly Diagnostic[], shown: (path: string) => string): CannotRun {
  const found = diagnostics.filter((one) => one.place.path === "plan.yaml" && one.rule.severity === "error");
  const lines = found.map((one) => `${shown(one.place.path)}: ${one.message}`);
  const what = lines.length === 0 ? "plan.yaml cannot be used" : lines.join("\n");
  return new CannotRun(what, found[0]?.help ?? "Mend plan.yaml: nothing can be worked out without it.");
}
