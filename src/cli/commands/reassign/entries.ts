import { formatDay } from "../../../calendar/plan-date.ts";
import { OPEN_STATUSES } from "../../../core/status.ts";
import type { Fields } from "../../../edit/change.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import { label, list } from "../../../views/words.ts";
import { refused } from "../../exit-code.ts";
import { entryOf } from "../../recording/entry-as-written.ts";
import type { Statement } from "../../recording/request.ts";

export interface Reassigned {
  /** One entry for each action that changes hands. */
  readonly entries: readonly { readonly it: ScheduledAction; readonly entry: Fields }[];
  /** Actions that are closed or complete: their owners stay as they are. */
  readonly leftAlone: readonly ScheduledAction[];
}

/**
 * One entry for every open action of somebody who leaves, by which another takes their place among its owners. Where
 * the other is an owner already, they stay where they stand.
 *
 * @param actions as they stand on the day of the entries
 * @param only where not empty, the ids of the actions that change hands
 * @throws CannotRun where nothing is left to do, one of `only` is not theirs, or a later entry names owners itself
 */
export function reassignEntries(
  actions: readonly ScheduledAction[],
  { from, to, only }: { readonly from: string; readonly to: string; readonly only: readonly string[] },
  statement: Statement,
): Reassigned {
  const theirs = actions.filter((it) => it.owners.includes(from));
  const isOpen = (it: ScheduledAction): boolean => it.status === "proposed" || OPEN_STATUSES.includes(it.status);
  const asked = only.length === 0 ? theirs : theirs.filter((it) => only.includes(it.action.id));
  const notTheirs = only.filter((id) => !theirs.some((it) => it.action.id === id));
  if (notTheirs.length > 0) {
    throw refused(
      `${from} does not own ${list(notTheirs)} on ${formatDay(statement.date)}`,
      theirs.length === 0 ? "They own nothing." : `They own ${list(theirs.map((it) => it.action.id))}.`,
    );
  }
  const open = asked.filter(isOpen);
  const leftAlone = asked.filter((it) => !isOpen(it));
  if (open.length === 0) {
    throw refused(
      `${from} owns no open action on ${formatDay(statement.date)}`,
      leftAlone.length === 0 ? `To see who owns what: plan list --columns id,title,owners` : overWords(leftAlone),
    );
  }
  for (const it of open) refuseWhereNamedLater(it, statement);
  return {
    entries: open.map((it) => ({ it, entry: entryOf({ ...statement, owners: inPlaceOf(it.owners, from, to) }) })),
    leftAlone,
  };
}

/** Names the actions that stay as they are, and why. */
export function overWords(leftAlone: readonly ScheduledAction[]): string {
  const each = leftAlone.map((it) => `${it.action.id} (${label(it.status).toLowerCase()})`);
  return `Left alone, as they are no longer open: ${list(each)}.`;
}

function inPlaceOf(owners: readonly string[], from: string, to: string): readonly string[] {
  return owners.includes(to) ? owners.filter((id) => id !== from) : owners.map((id) => (id === from ? to : id));
}

/** An entry in the past would change nothing of who owns the action now: the later one says so for itself. */
function refuseWhereNamedLater({ action }: ScheduledAction, { date }: Statement): void {
  const later = action.progress.find((entry) => entry.owners !== null && entry.date > date);
  if (later === undefined) return;
  throw refused(
    `${action.id} was given owners on ${formatDay(later.date)}, after ${formatDay(date)}`,
    `Give that day or a later one (--date), or leave ${action.id} out (--only).`,
  );
}
