import { sameData } from "../../text/equality.ts";
import { type Change, type Fields, indexOfEntry } from "../change.ts";
import { matchEntries } from "./match-entries.ts";
import { type Disagreement, type MergePlan, UNKNOWN, type Versions } from "./merge-fields.ts";

/** A list of entries in which each is known by what it goes back to, so that it is the same in every version. */
type Lists = { readonly ours: readonly Listed[]; readonly theirs: readonly Listed[] };

/** How many entries each side added; what both added alike counts as ours. */
export interface Added {
  readonly ours: number;
  readonly theirs: number;
}

/**
 * Merges the entries of an action: those that either side added are all kept, each at its date and ours before theirs
 * on equal dates; one that both added word for word is kept once. What one side changed or took away is so changed or
 * taken away, unless the other side changed it too: that is a disagreement. A correction that names the second entry of
 * a day goes on naming the same entry, whatever its number has become.
 *
 * @returns null where only people can tell: entries were put in another order, or two of one day may be one that was changed
 */
export function mergeEntries({
  base = [],
  ours = [],
  theirs = [],
}: Versions<readonly Fields[]>): (MergePlan & { readonly added: Added }) | null {
  if (base === UNKNOWN) {
    const both = common(ours, theirs);
    return both && mergeEntries({ base: both, ours, theirs });
  }
  const [inOurs, inTheirs] = [matchEntries(base, ours), matchEntries(base, theirs)];
  if (!isRising(inTheirs.placeOf) || !isRising(inOurs.placeOf)) return null;
  const lists = listed(ours, theirs, inOurs.placeOf, inTheirs.placeOf, inOurs.added, inTheirs.added);
  const result = lists.ours.map((it) => ({ ...it, from: "ours" as "ours" | "theirs" }));
  const open: { readonly id: string; readonly theirs: Fields | null; readonly base: Fields }[] = [];
  base.forEach((entry, index) => {
    const [place, other] = [inOurs.placeOf[index] ?? null, inTheirs.placeOf[index] ?? null];
    const mine = place === null ? null : (ours[place] as Fields);
    const yours = other === null ? null : (theirs[other] as Fields);
    if (sameData(mine, yours) || sameData(yours, entry)) return;
    const at = result.findIndex((it) => it.id === `base ${index}`);
    if (!sameData(mine, entry)) open.push({ id: `base ${index}`, theirs: yours, base: entry });
    else if (yours === null) result.splice(at, 1);
    else result[at] = { id: `base ${index}`, entry: yours, from: "theirs" };
  });
  const known = new Set(lists.ours.map(({ id }) => id));
  const added = lists.theirs.filter(({ id }) => id.startsWith("theirs") && !known.has(id));
  for (const it of added) result.splice(placeFor(result, it.entry), 0, { ...it, from: "theirs" });
  const pointed = result.map((it) => ({ ...it, entry: pointing(it.entry, aimedAt(it, lists[it.from]), result) }));
  return {
    changes: changesTo(ours, lists.ours, pointed),
    disagreements: open.map(({ id, ...said }) => disagreement(pointed, id, said)),
    added: { ours: inOurs.added.length, theirs: added.length },
  };
}

/**
 * Without the version that both began with: entries stand in the ledger for good, so one that only one side has was
 * added by it. But two of one day may be one entry that was changed, and nobody can tell.
 *
 * @returns what both have; null where it cannot be known
 */
function common(ours: readonly Fields[], theirs: readonly Fields[]): readonly Fields[] | null {
  const { placeOf } = matchEntries(ours, theirs);
  const changed = placeOf.some((place, index) => place !== null && !sameData(ours[index], theirs[place]));
  return changed ? null : ours.filter((_, index) => placeOf[index] !== null);
}

function isRising(places: readonly (number | null)[]): boolean {
  const found = places.filter((place) => place !== null);
  return found.every((place, index) => index === 0 || place > (found[index - 1] as number));
}

function listed(
  ours: readonly Fields[],
  theirs: readonly Fields[],
  ...[oursOf, theirsOf, addedByOurs, addedByTheirs]: readonly (readonly (number | null)[])[]
): Lists {
  const name = (places: readonly (number | null)[] = [], place: number) => places.indexOf(place);
  const mine = ours.map((entry, at) => ({ entry, id: named(name(oursOf, at), "ours", at) }));
  // What both added alike is one and the same.
  const free = new Set((addedByOurs ?? []) as readonly number[]);
  const yours = theirs.map((entry, at) => {
    const twin = addedByTheirs?.includes(at) ? [...free].find((place) => sameData(ours[place], entry)) : undefined;
    if (twin === undefined) return { entry, id: named(name(theirsOf, at), "theirs", at) };
    free.delete(twin);
    return { entry, id: `ours ${twin}` };
  });
  return { ours: mine, theirs: yours };
}

function named(inBase: number, side: string, at: number): string {
  return inBase === -1 ? `${side} ${at}` : `base ${inBase}`;
}

function placeFor(result: readonly Listed[], entry: Fields): number {
  return indexOfEntry(
    result.map((it) => it.entry),
    entry,
  );
}

/** What leads from ours to the result: first what changes, then what goes, from the end, then what comes. */
function changesTo(ours: readonly Fields[], before: readonly Listed[], result: readonly Listed[]): Change[] {
  const wanted = new Map(result.map(({ id, entry }) => [id, entry]));
  const changed = before.flatMap(({ id }, at): Change[] => {
    const entry = wanted.get(id);
    if (entry === undefined || sameData(entry, ours[at])) return [];
    return [{ kind: "set", keys: ["progress", at], value: entry }];
  });
  const gone = before.flatMap(({ id }, at): Change[] =>
    wanted.has(id) ? [] : [{ kind: "remove", keys: ["progress", at] }],
  );
  const there = new Set(before.map(({ id }) => id));
  const come = result.filter(({ id }) => !there.has(id));
  return [...changed, ...gone.reverse(), ...come.map(({ entry }): Change => ({ kind: "add-entry", entry }))];
}

function disagreement(
  result: readonly Listed[],
  id: string,
  said: { readonly theirs: Fields | null; readonly base: Fields },
): Disagreement {
  const at = result.findIndex((it) => it.id === id);
  const as = (entry: Fields | null): Change => {
    if (at === -1) return { kind: "add-entry", entry: entry as Fields };
    return entry === null
      ? { kind: "remove", keys: ["progress", at] }
      : { kind: "set", keys: ["progress", at], value: entry };
  };
  return { keys: at === -1 ? ["progress"] : ["progress", at], theirs: as(said.theirs), base: as(said.base) };
}

/** An entry, and a name for it that is the same in every version of the list. */
export interface Listed {
  readonly id: string;
  readonly entry: Fields;
}

const REFERENCE = /^(\d{4}-\d{2}-\d{2})(?:\/([1-9]\d*))?$/;

/** The name of the entry that `corrects` of another means, by the list that it was written in; null where none. */
function aimedAt({ entry }: Listed, list: readonly Listed[]): string | null {
  const [, day, nth = "1"] = REFERENCE.exec(String(entry["corrects"] ?? "")) ?? [];
  return day === undefined ? null : (ofDay(list, day)[Number(nth) - 1]?.id ?? null);
}

/** The entry, with `corrects` so written that in this list it means the entry of that name. */
function pointing(entry: Fields, aim: string | null, list: readonly Listed[]): Fields {
  if (aim === null || aimedAt({ id: "", entry }, list) === aim) return entry;
  const day = String(list.find(({ id }) => id === aim)?.entry["date"]);
  const nth = ofDay(list, day).findIndex(({ id }) => id === aim);
  return nth === -1 ? entry : { ...entry, corrects: nth === 0 ? day : `${day}/${nth + 1}` };
}

function ofDay(list: readonly Listed[], day: string): readonly Listed[] {
  return list.filter(({ entry }) => entry["date"] === day);
}
