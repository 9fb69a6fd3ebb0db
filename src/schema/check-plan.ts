import type { Diagnostic } from "../core/diagnostic.ts";
import { finding } from "../core/finding.ts";
import { BAD_CODE } from "./field-rules.ts";
import * as rules from "./file-rules.ts";
import type { PlanFields } from "./plan-schema.ts";
import { readCode } from "./values.ts";

/** What the fields of `plan.yaml` say together: state and `closed`, and codes that can be codes. */
export function checkPlan(path: string, it: PlanFields): Diagnostic[] {
  const found: Diagnostic[] = [];
  if ((it.state === "closed") !== (it.closed !== undefined)) {
    const message = it.closed
      ? "the plan has a closed date but is not in the state closed"
      : "the plan is closed but does not say when";
    const place = {
      path,
      keys: [it.closed ? "closed" : "state"],
      at: it.closed ? ("key" as const) : ("value" as const),
    };
    found.push(finding({ rule: rules.CLOSED_STATE, message, help: rules.CLOSED_STATE.mend, place, unusable: true }));
  }
  for (const code of Object.keys(it.checks ?? {})) {
    const read = readCode(code);
    if (read.ok) continue;
    const place = { path, keys: ["checks", code], at: "key" as const };
    found.push(finding({ rule: BAD_CODE, message: `checks: ${read.problem}`, help: read.help, place, value: code }));
  }
  return found;
}
