import { formatDay } from "../../calendar/plan-date.ts";
import { mayFollow, type Status, TRANSITIONS } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { orList } from "../../text/sentence.ts";
import { label } from "../../views/words.ts";
import { CannotRun, ExitCode, refused } from "../exit-code.ts";
import type { Subject } from "./subject.ts";

/** Stops the command where the table of transitions does not let the action become what is asked for. */
export function requireTransition({ action, status }: ScheduledAction, to: Status): void {
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

/** For a status that does not do, the way on; `other` for those that are not named. */
type Ways = { readonly [Key in Status]?: (id: string) => string } & { readonly other: (id: string) => string };

/**
 * The subject again, where its status on the day is one that the command is for. This is no rule on the plan: it is what
 * the command's own word means.
 *
 * @param what the command does, after “only what is complete”: `can be assured`
 */
export function requireStatus(subject: Subject, wanted: readonly Status[], what: string, ways: Ways): Subject {
  const { scheduled, date, ledger } = subject;
  const { status, action } = scheduled;
  if (wanted.includes(status)) return subject;
  const day = date === ledger.today ? "is" : `was, on ${formatDay(date)},`;
  const named = wanted.map((one) => label(one).toLowerCase());
  throw new CannotRun(
    `${action.id} ${day} ${label(status).toLowerCase()}; only what is ${orList(named)} ${what}`,
    (ways[status] ?? ways.other)(action.id),
    ExitCode.findings,
  );
}
