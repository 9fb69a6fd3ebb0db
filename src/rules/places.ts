import type { Action, Entry } from "../core/action.ts";
import type { Place } from "../core/diagnostic.ts";
import { voidedEntries } from "../schedule/history.ts";
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

/** An entry, after its place in the action's `progress`. */
export type PlacedEntry = readonly [index: number, entry: Entry];

/**
 * The entries of an action that no correction voids, whatever their dates. What a voided entry names wrongly has been
 * put right in the only way in which an entry can be.
 *
 * @param concerns what the asker looks for: an action none of whose entries has it is passed over without a list
 */
export function entriesInForce(action: Action, concerns: (entry: Entry) => boolean = always): Iterable<PlacedEntry> {
  if (!action.progress.some(concerns)) return NONE;
  const voided = voidedEntries(action.progress);
  const all = everyEntry(action);
  return voided.size === 0 ? all : [...all].filter(([index]) => !voided.has(index));
}

const NONE: readonly PlacedEntry[] = [];
const always = () => true;

/** All entries of an action, with those that a correction voids. */
export function everyEntry({ progress }: Action): Iterable<PlacedEntry> {
  return progress.entries();
}
