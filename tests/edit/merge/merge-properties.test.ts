import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictSides } from "../../../src/edit/merge/conflicts.ts";
import { mergeByLines } from "../../../src/edit/merge/merge-file.ts";
import { readVersion } from "../../../src/edit/merge/versions.ts";
import { runs } from "../../support/properties.ts";
import { action, entry, merge, mergeLines, PATH } from "./sides.ts";

const DAYS = ["2018-08-01", "2018-09-01", "2018-10-01", "2018-10-01", "2018-11-01"];
const NOTES = ["Agreed", "Board met", '"It: said"', "Second meeting held # late", "|-\n      Two\n      lines"];
/** What an entry says: its day, its words, what else. */
type Said = readonly [day: string, note: string, more: string];
const said: fc.Arbitrary<Said> = fc.tuple(
  fc.constantFrom(...DAYS),
  fc.constantFrom(...NOTES),
  fc.constantFrom(
    "",
    "",
    "    status: in-progress\n",
    "    evidence:\n      - minutes\n",
    "    corrects: 2018-10-01\n",
  ),
);
const written = ([day, note, more]: Said) => entry(day, note, more);
const byDay = (all: readonly Said[]) => [...all].sort((a, b) => a[0].localeCompare(b[0]));

/** What somebody does on a branch. */
interface Work {
  readonly adds: readonly Said[];
  /** Changes, of the entries that were there, by their number: another note, or (null) away with it. */
  readonly changes: readonly (readonly [at: number, note: string | null])[];
  readonly owner: string;
  readonly timescale: string;
  readonly body: string;
  readonly newline: string;
}
const work: fc.Arbitrary<Work> = fc.record({
  adds: fc.array(said, { maxLength: 3 }),
  changes: fc.array(fc.tuple(fc.nat(4), fc.option(fc.constantFrom<string>(...NOTES), { freq: 3, nil: null })), {
    maxLength: 1,
  }),
  owner: fc.constantFrom("director", "director", "nurse", "[director, nurse]"),
  timescale: fc.constantFrom("3 months", "3 months", "6 months", "'9 months'"),
  body: fc.constantFrom("\nDo it.\n", "\nDo it.\n", "\nDo it now.\n", "\nDo it.\n\nAnd more.\n", ""),
  newline: fc.constantFrom("\n", "\n", "\r\n"),
});

function worked(before: readonly Said[], { adds, changes, owner, timescale, body, newline }: Work): string {
  const kept = before.flatMap((one, at): Said[] => {
    const [, note] = changes.find(([number]) => number === at) ?? [at, one[1]];
    return note === null ? [] : [[one[0], note, one[2]]];
  });
  const all = byDay([...kept, ...adds]);
  const text = action(`owners: ${owner}\ntimescale: ${timescale}\n`, all.map(written).join(""), body);
  return text.replaceAll("\n", newline);
}

/** A correction may name its entry by another number of the day. */
const entriesIn = (text: string) =>
  (readVersion(PATH, text)?.entries ?? []).map((one) =>
    JSON.stringify({ ...one, corrects: String(one["corrects"]).replace(/\/.*/, "") }),
  );
const counted = (all: readonly string[], name: string) => all.filter((one) => one === name).length;

test("nothing that either side added is ever dropped, and nothing goes but what one side took away", () => {
  let [byMeaning, all] = [0, 0];
  fc.assert(
    fc.property(fc.array(said, { maxLength: 3 }), work, work, (given, one, other) => {
      const before = byDay(given);
      const quiet = {
        adds: [],
        changes: [],
        owner: "director",
        timescale: "3 months",
        body: "\nDo it.\n",
        newline: "\n",
      };
      const [base, ours, theirs] = [worked(before, quiet), worked(before, one), worked(before, other)];
      const merged = merge(base, ours, theirs);
      all += 1;
      if (merged.ok) byMeaning += 1;
      const { text, conflicts } = merged.ok ? merged : mergeByLines({ path: PATH, base, ours, theirs }, mergeLines);
      const sides = conflictSides(text);
      expect(sides === null || "broken" in sides ? 0 : sides.conflicts > 0 ? 1 : 0).toBe(conflicts > 0 ? 1 : 0);
      const results = sides === null || "broken" in sides ? [text] : [sides.ours, sides.theirs];
      const after = results.map(entriesIn);
      const [b, o, t] = [entriesIn(base), entriesIn(ours), entriesIn(theirs)];
      for (const name of new Set([...o, ...t])) {
        const [was, mine, yours] = [b, o, t].map((it) => counted(it, name)) as [number, number, number];
        const wanted = Math.min(was, mine, yours) + Math.max(mine - was, yours - was, 0);
        expect(Math.max(...after.map((it) => counted(it, name))), `${name}\n${text}`).toBeGreaterThanOrEqual(wanted);
      }
      if (!merged.ok || conflicts > 0) return;
      const days = (readVersion(PATH, text)?.entries ?? []).map((it) => String(it["date"]));
      expect(days).toEqual([...days].sort());
    }),
    { numRuns: runs(150) },
  );
  // By meaning is the rule; the rest has comments on new lines, or entries of one day that may be moved or changed.
  expect(byMeaning / all).toBeGreaterThan(0.75);
});
