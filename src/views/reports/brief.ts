import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";

/** What the JSON of a report says of an action in passing: `plan list` says the rest. */
export function brief(it: ScheduledAction) {
  return {
    id: it.action.id,
    title: it.action.title,
    theme: it.action.theme,
    owners: it.owners,
    baselineDue: it.baselineDue?.last ?? null,
    due: it.due?.last ?? null,
    status: it.status,
    rating: it.rating,
    reasons: it.reasons,
    daysOverdue: it.daysOverdue,
  };
}
