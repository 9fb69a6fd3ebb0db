import { PLAN_BASELINE_EDITED } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { sayChange, sayValue } from "../../core/say-value.ts";
import { sameValue } from "../../text/equality.ts";
import type { IntegrityRule } from "../rule.ts";
import { howToAmend } from "./amend-words.ts";
import { isAmended } from "./carriers.ts";

/** The key in plan.yaml, what it says, and whether it may be filled in where nothing stood. */
const FIELDS: readonly { key: string; of: (info: PlanInfo) => unknown; mayBeginWith: boolean }[] = [
  { key: "id", of: (it) => it.id, mayBeginWith: false },
  { key: "baseline", of: (it) => it.baseline, mayBeginWith: false },
  { key: "basis", of: (it) => it.basis, mayBeginWith: true },
  { key: "completion", of: (it) => it.completion, mayBeginWith: true },
  { key: "time-zone", of: (it) => it.timeZone, mayBeginWith: false },
  { key: "closed", of: (it) => it.closed, mayBeginWith: true },
  { key: "dates", of: (it) => it.dates, mayBeginWith: true },
  { key: "recorders", of: recordersOf, mayBeginWith: true },
  { key: "financial-year-starts", of: (it) => it.financialYearStarts, mayBeginWith: false },
];

/** Nothing where nobody is bound. */
function recordersOf({ recorders }: PlanInfo): unknown {
  return Object.keys(recorders).length === 0 ? null : recorders;
}

/** PLAN503: a field of plan.yaml that dates rest on has another value. Its value is what stood there before. */
export const planBaselineEdited: IntegrityRule = {
  info: PLAN_BASELINE_EDITED,
  *check(before, after, { now }) {
    for (const { key, of, mayBeginWith } of FIELDS) {
      const [one, other] = [of(before.info), of(after.info)];
      if (sameValue(one, other) || (mayBeginWith && one === null)) continue;
      const amended = { path: "plan.yaml", field: key, was: one, is: other, wording: false };
      if (key !== "id" && isAmended({ before, after, now }, amended)) continue;
      yield finding({
        rule: PLAN_BASELINE_EDITED,
        message: `the plan's ${key} was edited: ${sayChange(one, other)}`,
        help: `Put ${key} back to ${sayValue(one)}. One date that has to move is asked for and decided in its own action; ${howToAmend(amended)}`,
        place: { path: "plan.yaml", keys: [key] },
        value: sayValue(one),
      });
    }
  },
};
