import type { Action, Entry } from "../core/action.ts";
import { voidedEntries } from "../schedule/corrections.ts";

/**
 * The entries of an action that no correction voids, each with its place in `progress`, whatever their dates. What a
 * voided entry names wrongly has been put right in the only way in which an entry can be.
 */
export function* entriesInForce(action: Action): Generator<readonly [index: number, entry: Entry]> {
  const voided = voidedEntries(action.progress);
  for (const [index, entry] of action.progress.entries()) if (!voided.has(index)) yield [index, entry];
}
