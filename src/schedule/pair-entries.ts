import type { Action, Entry } from "../core/action.ts";
import { groupBy } from "../core/group-by.ts";
import { REDACTED } from "../core/redacted.ts";
import { canonical, isUntouched, sameValue } from "../text/equality.ts";
import { append } from "../text/lists.ts";
import { correctionsOf } from "./history.ts";

/** What became of the entries that an action had. Places are from 0 in `progress`. */
export interface PairedEntries {
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly PlacedEntry[];
  /** Entries that are new, wherever they were inserted. */
  readonly added: readonly PlacedEntry[];
  /** Entries of which only personal data was taken out, as it may be. They are not among the changed. */
  readonly redacted: readonly ChangedEntry[];
  /** Where each entry of before stands now, changed or not; empty where nothing at all was touched. */
  readonly kept: ReadonlyMap<number, number>;
}

/** An entry with its place in `progress`. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly index: number;
}

/** An entry that says something else than before, and in which fields. */
export interface ChangedEntry {
  readonly before: PlacedEntry;
  readonly after: PlacedEntry;
  readonly fields: readonly (keyof Entry)[];
}

/** With more entries of one day than this changed at once, they are paired in order of writing only. */
const MOST_OF_A_DAY = 30;

/**
 * Compares the entries that an action had with those that it has, as a multiset: what is the same by value is the same
 * wherever it stands. The rest is paired by date, those most alike first; an entry that only got another date (or note
 * and date, where it was redacted) is changed too. A redaction (the note taken out, `redacted` put in, nothing else) is no change.
 */
export function pairEntries(before: Action, after: Action): PairedEntries {
  const known = compared.get(before);
  if (known?.after === after) return known.result;
  const result = isUntouched(before.progress, after.progress) ? NO_CHANGE : compare(before, after);
  compared.set(before, { after, result });
  return result;
}

const NO_CHANGE: PairedEntries = { changed: [], removed: [], added: [], redacted: [], kept: new Map() };
/** Several rules ask about the same two actions. */
const compared = new WeakMap<Action, { readonly after: Action; readonly result: PairedEntries }>();

function compare(before: Action, after: Action): PairedEntries {
  const { left, added, matches } = withoutTheSame(before.progress, after.progress);
  const changed: ChangedEntry[] = [];
  const redacted: ChangedEntry[] = [];
  const pairUp = (one: PlacedEntry, other: PlacedEntry): void => {
    added.delete(other);
    matches.set(one.index, other.index);
    const fields = differingFields(one.entry, other.entry);
    const list = isRedaction(one.entry, other.entry, fields) ? redacted : changed;
    list.push({ before: one, after: other, fields });
  };
  for (const [one, other] of alikeOfEachDay(left, [...added])) pairUp(one, other);
  const pairUpBy = (restOf: (entry: Entry) => string, candidates: readonly PlacedEntry[]): void => {
    const byRest = new Map(candidates.map((it) => [restOf(it.entry), it]));
    for (const one of left) {
      const match = matches.has(one.index) ? undefined : byRest.get(restOf(one.entry));
      if (match !== undefined && added.has(match)) pairUp(one, match);
    }
  };
  pairUpBy((entry) => canonical({ ...entry, date: null }), [...added]);
  // What was redacted and dated otherwise at once is the same entry still.
  const redactedNow = [...added].filter(({ entry }) => entry.redacted !== null);
  pairUpBy((entry) => canonical({ ...entry, date: null, note: null, redacted: null }), redactedNow);
  const removed = left.filter((one) => !matches.has(one.index));
  append(changed, redirected(before.progress, after.progress, matches));
  changed.sort((a, b) => a.before.index - b.before.index);
  return { changed, removed, added: [...added], redacted, kept: matches };
}

/** Takes away what stands on both sides, and remembers which is which. */
function withoutTheSame(before: readonly Entry[], after: readonly Entry[]) {
  const placed = after.map((entry, index): PlacedEntry => ({ entry, index }));
  const waiting = groupBy(placed, ({ entry }) => canonical(entry));
  for (const group of waiting.values()) group.reverse();
  const matches = new Map<number, number>();
  const left: PlacedEntry[] = [];
  before.forEach((entry, index) => {
    const match = waiting.get(canonical(entry))?.pop();
    if (match === undefined) left.push({ entry, index });
    else matches.set(index, match.index);
  });
  const added = [...waiting.values()].flat().sort((a, b) => a.index - b.index);
  return { left, added: new Set(added), matches };
}

/** Pairs what is left of each day, those most alike first. A correction can only be what a correction became. */
function* alikeOfEachDay(left: readonly PlacedEntry[], added: Iterable<PlacedEntry>) {
  const now = byDay(added);
  for (const [day, before] of byDay(left)) {
    const after = now.get(day) ?? [];
    const inDetail = Math.max(before.length, after.length) <= MOST_OF_A_DAY;
    const candidates = before.flatMap((one, index) =>
      (inDetail ? after : after.slice(index, index + 1))
        .filter((other) => other.entry.corrects === null || one.entry.corrects !== null)
        .map((other) => ({ one, other, differing: inDetail ? differingFields(one.entry, other.entry).length : 0 })),
    );
    const used = new Set<PlacedEntry>();
    for (const { one, other } of candidates.sort((a, b) => a.differing - b.differing)) {
      if (used.has(one) || used.has(other)) continue;
      used.add(one).add(other);
      yield [one, other] as const;
    }
  }
}

function byDay(entries: Iterable<PlacedEntry>): Map<string, PlacedEntry[]> {
  return groupBy(entries, ({ entry }) => entry.date);
}

function differingFields(before: Entry, after: Entry): (keyof Entry)[] {
  return (Object.keys(before) as (keyof Entry)[]).filter((key) => !sameValue(before[key], after[key], key));
}

function isRedaction(before: Entry, after: Entry, fields: readonly (keyof Entry)[]): boolean {
  return (
    fields.every((field) => field === "note" || field === "redacted") &&
    before.note !== null &&
    before.redacted === null &&
    after.redacted !== null &&
    after.note === REDACTED
  );
}

/** Corrections that nobody touched and that now name another entry, because one of the same day was put before it. */
function redirected(
  before: readonly Entry[],
  after: readonly Entry[],
  matches: ReadonlyMap<number, number>,
): ChangedEntry[] {
  if (before.every((entry) => entry.corrects === null)) return [];
  const now = correctionsOf(after);
  return correctionsOf(before).flatMap((correction, index): ChangedEntry[] => {
    const at = matches.get(index);
    if (correction?.kind !== "entry" || at === undefined) return [];
    const [was, is] = [before[index] as Entry, after[at] as Entry];
    const target = matches.get(correction.index);
    const still = now[at];
    if (target === undefined || !sameValue(was.corrects, is.corrects)) return [];
    if (still?.kind === "entry" && still.index === target) return [];
    return [{ before: { entry: was, index }, after: { entry: is, index: at }, fields: ["corrects"] }];
  });
}
