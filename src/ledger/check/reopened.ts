import type { Plan } from "../../core/plan.ts";
import { CLOSED_STATUSES, OPEN_STATUSES, type Status } from "../../core/status.ts";
import type { Judged } from "../../rules/judge.ts";
import type { CheckDays } from "../../rules/rule.ts";
import { schedule } from "../../schedule/schedule.ts";
import type { Checked } from "./check.ts";

/**
 * What a change brings, without what time alone did to actions that it takes up again: the person who reopens one, or puts
 * a whole plan under git, is not made to pay for the time that passed. That counts as there before.
 *
 * @param before null where there was no plan before
 */
export function withoutThePast(checked: Checked, before: Plan | null, after: Plan, days: CheckDays): Checked {
  const reopened = before && reopenedBy(before, after, days);
  const isOfThePast = ({ diagnostic: { rule, action } }: Judged): boolean =>
    rule.aboutWork === true && action !== null && (reopened === null || reopened.has(action));
  return {
    ...checked,
    findings: checked.findings.filter((it) => !isOfThePast(it)),
    existing: [...checked.existing, ...checked.findings.filter(isOfThePast)],
  };
}

const ENDED: readonly Status[] = ["complete", "assured", ...CLOSED_STATUSES];

/** The actions that had ended and are open again. */
function reopenedBy(before: Plan, after: Plan, { asOf }: CheckDays): ReadonlySet<string> {
  const { approvers } = before.info;
  const known = new Set(before.actions);
  const touched = after.actions.filter((action) => !known.has(action));
  const ids = new Set(touched.map(({ id }) => id));
  const statuses = (plan: Plan): ReadonlyMap<string, Status> => {
    const part = { ...plan, info: { ...plan.info, approvers }, actions: plan.actions.filter(({ id }) => ids.has(id)) };
    return new Map(schedule(part, asOf).actions.map(({ action, status }) => [action.id, status]));
  };
  const was = statuses(before);
  const reopened = [...statuses(after)].filter(([id, status]) => {
    const earlier = was.get(id);
    return earlier !== undefined && ENDED.includes(earlier) && OPEN_STATUSES.includes(status);
  });
  return new Set(reopened.map(([id]) => id));
}
