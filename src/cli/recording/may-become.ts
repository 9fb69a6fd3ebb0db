import { mayFollow, type Status, TRANSITIONS } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { label } from "../../views/words.ts";
import { refused } from "./refused.ts";

/** Stops the command where the table of transitions does not let the action become what is asked for. */
export function mayBecome({ action, status }: ScheduledAction, to: Status): void {
  if (mayFollow(status, to)) return;
  throw refused(
    `${action.id} is ${words(status)}, and cannot become ${words(to)}`,
    `After ${words(status)} comes ${TRANSITIONS[status].map(words).join(" or ")}.${reopening(action.id, status)}`,
  );
}

/** How to go on with an action that is no longer open; empty for one that is. */
export function reopening(id: string, status: Status): string {
  return TRANSITIONS[status].includes("in-progress") && !["not-started", "on-hold", "proposed"].includes(status)
    ? ` To go on with it: plan reopen ${id} --note …`
    : "";
}

function words(status: Status): string {
  return label(status).toLowerCase();
}
