import { addStep, FIRST_DAY, formatDay, type Step } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { Diagnostic, RuleInfo } from "../../core/diagnostic.ts";
import { finding } from "../../core/finding.ts";
import type { Plan, RatingThresholds } from "../../core/plan.ts";
import { isApproval } from "./approvals.ts";

/** The thresholds, and whether a longer one is the milder: with a longer `due-soon` more actions are told of. */
const THRESHOLDS: readonly { field: keyof RatingThresholds; key: string; longerIsMilder: boolean }[] = [
  { field: "late", key: "late", longerIsMilder: true },
  { field: "dueSoon", key: "due-soon", longerIsMilder: false },
  { field: "stale", key: "stale", longerIsMilder: true },
  { field: "assureWithin", key: "assure-within", longerIsMilder: true },
];

/** Thresholds of the rating that tell of less than before, and a plan that was closed without an approved decision. */
export function* loosenedPlan(info: RuleInfo, before: Plan, after: Plan): Iterable<Diagnostic> {
  for (const { field, key, longerIsMilder } of THRESHOLDS) {
    const [was, is] = [before.info.rating[field], after.info.rating[field]];
    if (longerIsMilder ? !isEverLonger(is, was) : !isEverLonger(was, is)) continue;
    yield finding({
      rule: info,
      message: `the threshold ${key} of the rating was relaxed: it was ${formatStep(was)}, now ${formatStep(is)}`,
      help: `Set ${key} back to ${formatStep(was)}, or change it in a change of its own.`,
      place: { path: "plan.yaml", keys: ["rating", key] },
      value: `${formatStep(was)} to ${formatStep(is)}`,
    });
  }
  const { closed } = after.info;
  if (before.info.closed !== null || closed === null || isApproval(closed.decision, before)) return;
  yield finding({
    rule: info,
    message: `the plan was closed on ${formatDay(closed.date)} without the decision of a body that may decide; it was live before`,
    help: "Set “state” back to live, or record under “closed” the decision of a body that could decide before this change.",
    place: { path: "plan.yaml", keys: ["state"] },
    value: closed.date,
  });
}

/** Whether one length of time is longer than the other from the first of any month of a year: 1 month than 30 days. */
function isEverLonger(one: Step, other: Step): boolean {
  if (one.unit === other.unit) return one.count > other.count;
  return Array.from({ length: 12 }, (_, months) => addStep(FIRST_DAY, { count: 1, unit: "month" }, months)).some(
    (from) => addStep(from, one) > addStep(from, other),
  );
}
