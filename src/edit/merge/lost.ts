import { yamlComments } from "../../source/yaml-layout.ts";
import { largest } from "../../text/lists.ts";
import { type Fields, isFields, type YamlValue } from "../change.ts";
import { UNKNOWN, type Versions } from "./merge-fields.ts";

/**
 * The entries that a merge must not have dropped and did, worked out without knowing how it was done: each as its JSON.
 * What neither took away is to be there, and what either added; what both added alike is the same.
 *
 * @param base empty where it is not known
 * @param results the versions that the merged text leaves to choose from
 */
export function lostEntries(
  base: readonly Fields[],
  ours: readonly Fields[],
  theirs: readonly Fields[],
  results: readonly (readonly Fields[])[],
): readonly string[] {
  const [before, mine, yours, after] = [counted(base), counted(ours), counted(theirs), results.map(counted)];
  const names = new Set([...mine.keys(), ...yours.keys()]);
  return [...names].filter((name) => {
    const [b, o, t] = [before, mine, yours].map((counts) => counts.get(name) ?? 0) as [number, number, number];
    const wanted = Math.min(b, o, t) + Math.max(o - b, t - b, 0);
    return largest(after.map((counts) => counts.get(name) ?? 0)) < wanted;
  });
}

function counted(entries: readonly Fields[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  return counts;
}

/** The second entry of a day may have become its third: of what is corrected, only the day is compared. */
function nameOf(entry: Fields): string {
  const corrects = entry["corrects"];
  return JSON.stringify(
    sorted(typeof corrects === "string" ? { ...entry, corrects: corrects.replace(/\/.*/, "") } : entry),
  );
}

function sorted(value: YamlValue): YamlValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] as YamlValue)]),
  );
}

/** Whether a comment that their side put in is missing from a merged text. */
export function losesComment(path: string, { base, theirs }: Versions<string>, result: string): boolean {
  const commentsIn = (text: string | undefined) => (text === undefined ? [] : yamlComments(path, text));
  const added = without(commentsIn(theirs), base === UNKNOWN ? [] : commentsIn(base));
  return without(added, commentsIn(result)).length > 0;
}

/** Those that are not in the other list, or are there less often. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
