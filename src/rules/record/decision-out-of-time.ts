import { addStep, formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Decision } from "../../core/action.ts";
import { DECISION_OUT_OF_TIME } from "../../core/catalogue/record.ts";
import { type Diagnostic, finding, type Place } from "../../core/diagnostic.ts";
import { historyOf } from "../../schedule/history.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * PLAN425: decisions in force, whatever the as-of day. One that stands in the entry which asks may be written down up to
 * `record-within` after it was made. The finding's value is the day of the decision.
 */
export const decisionOutOfTime: Rule = {
  info: DECISION_OUT_OF_TIME,
  *check({ plan, now }) {
    const { recordWithin } = plan.info.rating;
    yield* yetToBeMade(
      plan.info.closed?.decision,
      { path: "plan.yaml", keys: ["closed", "decision", "date"] },
      null,
      now,
    );
    for (const action of plan.actions) {
      const place = { path: action.path, keys: ["added", "decision", "date"] };
      yield* yetToBeMade(action.added?.decision, place, action.id, now);
      if (!action.progress.some((entry) => entry.decision?.date != null)) continue;
      let asked: PlanDate | null = null;
      for (const { entry, index, counts, voidedBy } of historyOf(action.progress)) {
        if (voidedBy !== null) continue;
        const { due, status, amends } = entry;
        const asks = due !== null || status !== null || amends.length > 0;
        const decided = entry.decision?.date ?? null;
        const from: PlanDate | null = asks ? counts : asked;
        if (asks) asked = counts;
        if (decided === null) continue;
        const isEarly = from !== null && (asks ? addStep(decided, recordWithin) : decided) < from;
        if (decided <= now && !isEarly) continue;
        const place = inEntry(action, index, "decision", "date");
        yield* yetToBeMade(entry.decision, place, action.id, now);
        if (decided > now) continue;
        yield finding({
          rule: DECISION_OUT_OF_TIME,
          message: `${action.id} records a decision of ${formatDay(decided)} on what was asked for later, on ${formatDay(from as PlanDate)}`,
          help: "Correct the date of the decision, or date the entry on the day on which it was made; what was asked for since is decided anew.",
          place,
          action: action.id,
          value: decided,
        });
      }
    }
  },
};

/** A decision after today, wherever it stands. */
function* yetToBeMade(
  decision: Decision | null | undefined,
  place: Place,
  action: string | null,
  now: PlanDate,
): Iterable<Diagnostic> {
  const decided = decision?.date ?? null;
  if (decided === null || decided <= now) return;
  yield finding({
    rule: DECISION_OUT_OF_TIME,
    message: `${action ?? "the plan"} records a decision of ${formatDay(decided)}, in the future: today is ${formatDay(now)}`,
    help: "A decision is recorded once it is made. Correct its date.",
    place,
    action,
    value: decided,
  });
}
