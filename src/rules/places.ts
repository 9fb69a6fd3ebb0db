import type { Action, Entry } from "../core/action.ts";
import type { Place } from "../core/diagnostic.ts";
import type { HistoryEntry, ScheduledAction } from "../schedule/scheduled-plan.ts";

/** A field of an entry, by the entry's place in `progress`. */
export function inEntry(action: Action, index: number, ...keys: readonly (string | number)[]): Place {
  return { path: action.path, keys: ["progress", index, ...keys] };
}

/** Where the current due date is written: in the entry that asked for it, or in the timescale. */
export function placeOfDue({ action, due, requests }: ScheduledAction): Place {
  const set = requests.findLast((it) => it.state === "approved" && it.due !== null && it.due === due);
  return set === undefined ? { path: action.path, keys: ["timescale"] } : inEntry(action, set.index, "due");
}

/** The latest entry in force up to the day of which something holds, or null. */
export function latestEntry({ history }: ScheduledAction, holds: (entry: Entry) => boolean): HistoryEntry | null {
  return history.findLast((it) => it.voidedBy === null && holds(it.entry)) ?? null;
}
