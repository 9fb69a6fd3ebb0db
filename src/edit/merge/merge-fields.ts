import { sameData } from "../../text/equality.ts";
import { type Change, type Fields, isFields, type Keys, type YamlValue } from "../change.ts";
import { named } from "../find.ts";

/** What two sides made of one value, where neither may give way to the other without being asked. */
export interface Disagreement {
  readonly keys: Keys;
  /** What theirs says; undefined: nothing any more. What ours says stands in its text. */
  readonly theirs: Change;
  /** What both began with, as a change of ours; null where nobody knows. */
  readonly base: Change | null;
}

/** What is to become of ours, so that it says what both sides mean. */
export interface MergePlan {
  /** In the order in which they are made, one after another. */
  readonly changes: readonly Change[];
  /** Each as seen from ours after the changes. */
  readonly disagreements: readonly Disagreement[];
}

/** Three versions of one thing. `base` is undefined where it was not there, and `UNKNOWN` where nobody knows. */
export interface Versions<T> {
  readonly base: T | undefined | Unknown;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** What both sides began with is not known: each difference between them may have been made by either. */
export const UNKNOWN = Symbol("nobody knows");
export type Unknown = typeof UNKNOWN;

/**
 * Merges the fields of a file, all but some: what one side changed is taken from that side, a map field by field, a list
 * or a text as a whole. What both changed, and not alike, is a disagreement.
 */
export function mergeFields(sides: Versions<Fields>, except: readonly string[]): MergePlan {
  const merge = new FieldMerge();
  const { base, ours = {}, theirs = {} } = sides;
  for (const key of namesOf(base, ours, theirs)) {
    if (!except.includes(key)) merge.compare([key], inside({ base, ours, theirs }, key));
  }
  return merge;
}

class FieldMerge implements MergePlan {
  readonly changes: Change[] = [];
  readonly disagreements: Disagreement[] = [];

  compare(keys: Keys, sides: Versions<YamlValue>): void {
    const { base, ours, theirs } = sides;
    if (sameData(ours, theirs)) return;
    if (base !== UNKNOWN && sameData(base, theirs)) return;
    if (base !== UNKNOWN && sameData(base, ours)) this.changes.push(become(keys, theirs));
    else if (isFields(ours) && isFields(theirs) && mayBeParted(base, ours, theirs)) {
      for (const key of namesOf(base, ours, theirs)) this.compare([...keys, key], inside(sides, key));
    } else {
      const before = base === UNKNOWN ? null : become(keys, base);
      this.disagreements.push({ keys, theirs: become(keys, theirs), base: before });
    }
  }
}

/** The change that gives a field a value, or takes it away. */
function become(keys: Keys, value: YamlValue | undefined): Change {
  return value === undefined ? { kind: "remove", keys } : { kind: "set", keys, value };
}

/** Two maps that both sides made are only put together where they speak of different things. */
function mayBeParted(base: YamlValue | undefined | Unknown, ours: Fields, theirs: Fields): boolean {
  if (base === UNKNOWN || isFields(base)) return true;
  const bothSay = Object.keys(ours).filter((key) => Object.hasOwn(theirs, key));
  return base === undefined && bothSay.every((key) => sameData(ours[key], theirs[key]));
}

function namesOf(...maps: readonly (YamlValue | undefined | Unknown)[]): ReadonlySet<string> {
  return new Set(maps.filter((map) => isFields(map)).flatMap((map) => Object.keys(map)));
}

function inside({ base, ours, theirs }: Versions<YamlValue>, key: string): Versions<YamlValue> {
  return { base: base === UNKNOWN ? base : fieldOf(base, key), ours: fieldOf(ours, key), theirs: fieldOf(theirs, key) };
}

function fieldOf(map: YamlValue | undefined, key: string): YamlValue | undefined {
  return isFields(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** What a change is about, in words: `source pages`. */
export function nameOf(change: Change): string {
  return change.kind === "add-entry" ? "an entry" : named(change.keys);
}

/** What both sides say differently, in words: `owners`, `the entry of 2018-10-05`. */
export function wordsOf({ keys, theirs, base }: Disagreement): string {
  if (keys[0] !== "progress") return named(keys);
  const entries = [theirs, base].map((it) =>
    it?.kind === "add-entry" ? it.entry : it?.kind === "set" ? it.value : null,
  );
  const [date] = entries.map((it) => (it as { date?: unknown } | null)?.date).filter((it) => it !== undefined);
  return `the entry of ${date}`;
}
