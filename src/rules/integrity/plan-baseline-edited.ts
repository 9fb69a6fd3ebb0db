import { finding, fixedError } from "../../core/diagnostic.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { sayChange, sayValue } from "../../core/say-value.ts";
import { sameValue } from "../../text/equality.ts";
import type { IntegrityRule } from "../rule.ts";

const info = fixedError({
  code: "PLAN503",
  name: "plan-baseline-edited",
  what: "What every due date of the plan is worked out from was edited: its id, baseline, basis, completion, time zone, the way it reads dates, or that it was closed.",
  why: "One line moves every due date at once, and nothing that is overdue would be so any more.",
  fix: "Put the line back. A date that has to move is asked for and decided in its own action. If the plan was copied wrongly from the page, whoever keeps the repository merges the correction knowingly.",
  example: "baseline: 2018-09        # it was 2018-07 before this change\n",
});

/** The key in plan.yaml, what it says, and whether it may be filled in where nothing stood. */
const FIELDS: readonly { key: string; of: (info: PlanInfo) => unknown; mayBeginWith: boolean }[] = [
  { key: "id", of: (it) => it.id, mayBeginWith: false },
  { key: "baseline", of: (it) => it.baseline, mayBeginWith: false },
  { key: "basis", of: (it) => it.basis, mayBeginWith: true },
  { key: "completion", of: (it) => it.completion, mayBeginWith: true },
  { key: "time-zone", of: (it) => it.timeZone, mayBeginWith: false },
  { key: "closed", of: (it) => it.closed, mayBeginWith: true },
  { key: "dates", of: (it) => it.dates, mayBeginWith: true },
  { key: "financial-year-starts", of: (it) => it.financialYearStarts, mayBeginWith: false },
];

/** PLAN503: a field of plan.yaml that dates rest on has another value. Its value is what stood there before. */
export const planBaselineEdited: IntegrityRule = {
  info,
  *check({ info: before }, { info: after }) {
    for (const { key, of, mayBeginWith } of FIELDS) {
      const [one, other] = [of(before), of(after)];
      if (sameValue(one, other) || (mayBeginWith && one === null)) continue;
      yield finding({
        rule: info,
        message: `the plan's ${key} was edited: ${sayChange(one, other)}`,
        help: `Put ${key} back to ${sayValue(one)}. A date that has to move is asked for and decided in its own action.`,
        place: { path: "plan.yaml", keys: [key] },
        value: sayValue(one),
      });
    }
  },
};
