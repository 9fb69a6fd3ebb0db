import fc from "fast-check";
import { expect, test } from "vitest";
import { lineChanges } from "../../src/views/line-changes.ts";
import { runs } from "../support/properties.ts";

const TEXT = fc.array(fc.constantFrom("a\n", "b\n", "c\r\n", "d\n"), { maxLength: 25 }).map((lines) => lines.join(""));

test("what is same and removed is the text before, what is same and added the one after", () => {
  fc.assert(
    fc.property(TEXT, TEXT, fc.boolean(), (one, other, ended) => {
      const [before, after] = ended ? [one, other] : [one.trimEnd(), other.trimEnd()];
      let [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
      if (before === "") old = [];
      if (after === "") now = [];
      for (const hunk of lineChanges(before, after)) {
        const was = hunk.lines.filter((line) => line.kind !== "added").map((line) => line.text);
        const is = hunk.lines.filter((line) => line.kind !== "removed").map((line) => line.text);
        const plain = (line: string): string => line.replace(/\r?\n$/, "");
        expect(old.slice(hunk.before - 1, hunk.before - 1 + was.length).map(plain)).toEqual(was);
        expect(now.slice(hunk.after - 1, hunk.after - 1 + is.length).map(plain)).toEqual(is);
      }
      expect(lineChanges(before, after).length === 0).toBe(before === after);
    }),
    { numRuns: runs(200) },
  );
});

test("a last line without its break is not the same as one with it", () => {
  const [hunk] = lineChanges("a\nb", "a\nb\nc\n");
  expect(hunk?.lines.map(({ kind, text, unended }) => `${kind} ${text} ${unended}`)).toEqual([
    "same a false",
    "removed b true",
    "added b false",
    "added c false",
  ]);
});
