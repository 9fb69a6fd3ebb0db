import { fixedError } from "../../core/finding.ts";
import type { IntegrityRule } from "./integrity-rule.ts";
import { loosenedApprovers } from "./loosened-approvers.ts";
import { loosenedChecks } from "./loosened-checks.ts";
import { loosenedExceptions } from "./loosened-exceptions.ts";
import { loosenedPlan } from "./loosened-plan.ts";

const info = fixedError({
  code: "PLAN507",
  name: "gate-loosened",
  what: "The change makes the check itself milder: a severity lowered, an approver or an exception added, a threshold of the rating relaxed, or the plan closed without a decision.",
  why: "A change that could switch off what stops it would never be stopped.",
  mend: "Take it out of this change. Make it a change of its own, which whoever may decide merges knowingly: it counts from then on.",
  example: "checks: { PLAN401: warning }    # it was an error before this change\n",
});

/** PLAN507: in each direction that is milder; what is stricter is no finding. */
export const gateLoosened: IntegrityRule = {
  info,
  *check(before, after, rules) {
    yield* loosenedChecks(info, before, after, rules);
    yield* loosenedApprovers(info, before, after);
    yield* loosenedPlan(info, before, after);
    yield* loosenedExceptions(info, before, after);
  },
};
