import type { Action, Entry } from "../core/action.ts";
import { voidedEntries } from "../schedule/corrections.ts";

/** An entry, after its place in the action's `progress`. */
export type PlacedEntry = readonly [index: number, entry: Entry];

/**
 * The entries of an action that no correction voids, whatever their dates. What a voided entry names wrongly has been
 * put right in the only way in which an entry can be.
 */
export function entriesInForce(action: Action): Iterable<PlacedEntry> {
  const voided = voidedEntries(action.progress);
  const all = everyEntry(action);
  return voided.size === 0 ? all : [...all].filter(([index]) => !voided.has(index));
}

/** All entries of an action, with those that a correction voids. */
export function everyEntry({ progress }: Action): Iterable<PlacedEntry> {
  return progress.entries();
}
