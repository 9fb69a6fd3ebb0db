import type { Action, Entry } from "../core/action.ts";
import { voidedEntries } from "../schedule/corrections.ts";

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
