import { groupBy } from "../../core/group-by.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { type DecisionRow, rowsOfAction } from "./decision-rows.ts";
import { type NarrativePart, narrativeOf, type Told } from "./narrative.ts";

/** What an exception report says of one action. */
export interface ExceptionFigures {
  readonly it: ScheduledAction;
  readonly told: Readonly<Record<NarrativePart, Told | null>>;
  /** Its requests that wait for a decision. */
  readonly asked: readonly DecisionRow[];
  /** Its earlier requests and their decisions. */
  readonly decided: readonly DecisionRow[];
  /** Ids of the actions that wait for it. */
  readonly neededBy: readonly string[];
}

/** Whether an action is put before the board by itself: it is off track, or asks for a decision. */
export function isException(it: ScheduledAction): boolean {
  return it.rating === "off-track" || it.sought.length > 0;
}

/** The exceptions of a plan, in the order of their ids. */
export function exceptionFigures({ plan, actions }: ScheduledPlan): readonly ExceptionFigures[] {
  const needs = plan.actions.flatMap((action) => action.needs.map((needed) => ({ needed, id: action.id })));
  const neededBy = groupBy(needs, ({ needed }) => needed);
  return actions.filter(isException).map((it) => {
    const rows = rowsOfAction(it);
    return {
      it,
      told: narrativeOf(it),
      asked: rows.filter((row) => row.state === "open"),
      decided: rows.filter((row) => row.state !== "open"),
      neededBy: (neededBy.get(it.action.id) ?? []).map(({ id }) => id),
    };
  });
}
