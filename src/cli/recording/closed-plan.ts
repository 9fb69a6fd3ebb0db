import { formatDay } from "../../calendar/plan-date.ts";
import type { LoadedPlan } from "../../ledger/open.ts";
import { isStillOpen } from "../../views/finish.ts";
import { list } from "../../views/words.ts";
import { refused } from "../exit-code.ts";
import type { Recording } from "./recording.ts";
import { scheduledOn, type WritingLedger } from "./writing-ledger.ts";

/**
 * Ends a recording after which an action of a closed plan would be open that was not. A closed plan is asked about as of
 * the day of its closing, so nobody would see what is open after that day.
 *
 * @throws CannotRun with the way to take the plan up again
 */
export function requireClosedStays({ plan, today }: WritingLedger, after: LoadedPlan, { actions }: Recording): void {
  const { closed } = plan.info;
  if (closed === null || after.plan === null || after.plan.info.closed === null) return;
  const { plan: now } = after;
  const isOpenIn = (one: typeof plan, id: string): boolean => {
    const current = scheduledOn(one, id, today);
    return current !== null && isStillOpen(current);
  };
  const opened = actions.filter((id) => isOpenIn(now, id) && !isOpenIn(plan, id));
  if (opened.length === 0) return;
  throw refused(
    `the plan was closed on ${formatDay(closed.date)}, and ${list(opened)} would be open in it: nothing was written`,
    "A closed plan has no open action. If it is taken up again, first write in plan.yaml “state: live”, without “closed”; who decided that is said where the change is merged.",
  );
}

/** What is recorded after a plan was closed is not in what it answers by itself. */
export function closedWords({ plan }: WritingLedger, { date, actions }: Recording): string[] {
  const { closed } = plan.info;
  if (closed === null || actions.length === 0 || date <= closed.date) return [];
  return [
    `The plan was closed on ${formatDay(closed.date)} and answers as of that day. To see this too: --as-of ${date}.`,
  ];
}
