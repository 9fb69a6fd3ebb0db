import type { Action, Entry } from "../core/action.ts";
import { pairActions } from "../core/pair-files.ts";
import type { Plan } from "../core/plan.ts";
import { NOT_QUOTED, REDACTED, redactionsOf } from "../core/redacted.ts";
import { pairEntries } from "./pair-entries.ts";

/** Entries (of either plan) whose note may be what was redacted between the two. */
export type WithheldNotes = ReadonlySet<Entry>;

/**
 * The entries whose notes nothing that compares two plans may quote. A redaction can come with another date, other
 * words, another place, and then it cannot be told for certain which entry it was before. So where a note of an action
 * was taken out, no earlier note of it that is gone or another is quoted; where an entry that no earlier one answers to
 * is redacted, none that is gone from the whole plan. The same the other way round, as a revert would bring a note back.
 */
export function withheldNotes(before: Plan, after: Plan): WithheldNotes {
  const known = worked.get(before)?.get(after);
  if (known !== undefined) return known;
  const isTouched = [before, after].some(({ actions }) => actions.some(hasRedaction));
  const result = isTouched ? between(before, after) : NONE;
  worked.set(before, (worked.get(before) ?? new WeakMap()).set(after, result));
  return result;
}

/** The entry as it may be quoted. */
export function quotable(entry: Entry, withheld: WithheldNotes): Entry {
  if (!withheld.has(entry) || entry.note === null || entry.note === REDACTED) return entry;
  return { ...entry, note: NOT_QUOTED };
}

const NONE: WithheldNotes = new Set();
const worked = new WeakMap<Plan, WeakMap<Plan, WithheldNotes>>();

function between(before: Plan, after: Plan): WithheldNotes {
  const { pairs, gone, added } = pairActions(before, after);
  const found = pairs.map((pair) => compare(pair.before, pair.after));
  const [lost, come] = [gone, added].map((actions) => actions.flatMap((action) => action.progress));
  const removed = [...found.flatMap((it) => it.removed), ...(lost ?? [])];
  const brought = [...found.flatMap((it) => it.added), ...(come ?? [])];
  return new Set([
    ...found.flatMap((it) => it.withheld),
    ...(brought.some(isRedacted) ? removed : []),
    ...(removed.some(isRedacted) ? brought : []),
  ]);
}

function compare(before: Action, after: Action) {
  const entries = pairEntries(before, after);
  const rewritten = [...entries.changed, ...entries.redacted].map((it) => [it.before.entry, it.after.entry] as const);
  const removed = entries.removed.map(({ entry }) => entry);
  const added = entries.added.map(({ entry }) => entry);
  const takenOut = added.some(isRedacted) || rewritten.some(([was, is]) => redactionsOf(is) > redactionsOf(was));
  const putBack = removed.some(isRedacted) || rewritten.some(([was, is]) => redactionsOf(is) < redactionsOf(was));
  const withheld = [
    ...(takenOut ? [...removed, ...rewritten.map(([was]) => was)] : []),
    ...(putBack ? [...added, ...rewritten.map(([, is]) => is)] : []),
  ];
  return { removed, added, withheld };
}

function hasRedaction({ progress }: Action): boolean {
  return progress.some(isRedacted);
}

function isRedacted(entry: Entry): boolean {
  return redactionsOf(entry) > 0;
}
