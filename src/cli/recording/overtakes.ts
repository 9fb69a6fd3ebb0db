import { formatDay } from "../../calendar/plan-date.ts";
import type { ChangeRequest, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { whatIsAsked } from "./request-words.ts";

/** Says which open request a new one of the same kind takes the place of, if there is one. */
export function overtakes({ sought }: ScheduledAction, kind: ChangeRequest["kind"]): readonly string[] {
  return sought
    .filter((request) => request.kind === kind)
    .map(
      (request) =>
        `It takes the place of the request of ${formatDay(request.date)} (${whatIsAsked(request)}), which nobody decided.`,
    );
}
