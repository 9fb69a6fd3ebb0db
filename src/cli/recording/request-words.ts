import { formatPeriod, type Period } from "../../calendar/period.ts";
import { daysBetween, formatDay } from "../../calendar/plan-date.ts";
import type { DirectoryIndex } from "../../core/directory-index.ts";
import type { Status } from "../../core/status.ts";
import type { ChangeRequest, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { count } from "../../text/sentence.ts";

const CHANGES: Partial<Readonly<Record<Status, string>>> = {
  "on-hold": "a hold",
  withdrawn: "withdrawal",
  superseded: "replacement by another",
  transferred: "transfer",
};

/** What is asked for: `due December 2018 instead of October 2018`, `a hold`. */
function whatIsAsked({ due, dueBefore, status }: ChangeRequest): string {
  if (due === null) return CHANGES[status as Status] ?? `status ${status}`;
  const before = dueBefore === null ? ", its first due date" : ` instead of ${formatPeriod(dueBefore)}`;
  return `due ${formatPeriod(due)}${before}`;
}

/** What is asked for, when and by whom: `a hold, asked for on 5 October 2018 by Example Director`. */
export function requestWords(request: ChangeRequest, { name }: Pick<DirectoryIndex, "name">): string {
  const by = request.by === null ? "" : ` by ${name(request.by)}`;
  return `${whatIsAsked(request)}, asked for on ${formatDay(request.date)}${by}`;
}

/** How a due date moves: `Due date: from October 2018 to December 2018, 61 days later`. */
export function moveWords(from: Period | null, to: Period): string {
  if (from === null) return `Due date: the first, ${formatPeriod(to)}`;
  const days = daysBetween(from.last, to.last);
  const move = `from ${formatPeriod(from)} to ${formatPeriod(to)}`;
  if (days === 0) return `Due date: ${move}, with the same last day`;
  return days > 0
    ? `Due date: ${move}, ${count(days, "day")} later`
    : `Due date: brought forward ${move}, ${count(-days, "day")} earlier`;
}

/** Says which open request a new one of the same kind takes the place of, if there is one. */
export function overtakes({ pending }: ScheduledAction, kind: ChangeRequest["kind"]): readonly string[] {
  return pending
    .filter((request) => request.kind === kind)
    .map(
      (request) =>
        `It takes the place of the request of ${formatDay(request.date)} (${whatIsAsked(request)}), which nobody decided.`,
    );
}
