import type { Action } from "../../core/action.ts";
import { pairActions } from "../../core/pair-files.ts";
import type { Plan } from "../../core/plan.ts";
import { type PlacedEntry, pairEntries } from "../../schedule/pair-entries.ts";

/** An entry with the action that has it. */
export interface NewEntry extends PlacedEntry {
  readonly action: Action;
}

/** The entries that a change adds, of actions that were there and of those that are new. */
export function* newEntries(before: Plan, after: Plan): Iterable<NewEntry> {
  const { pairs, added } = pairActions(before, after);
  for (const pair of pairs) {
    for (const one of pairEntries(pair.before, pair.after).added) yield { ...one, action: pair.after };
  }
  for (const action of added) {
    for (const [index, entry] of action.progress.entries()) yield { action, entry, index };
  }
}
