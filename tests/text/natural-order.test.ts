import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNaturally } from "../../src/text/natural-order.ts";
import { runs } from "../support/properties.ts";

test("numbers go by their size, words by their letters", () => {
  const ordered = ["1", "1.2", "1.10", "1.10-a", "1.10-b", "2", "02", "10", "a", "a1", "a2b", "a10", "a-", "ab", "b"];
  const sorted = ordered.toSorted(compareNaturally);
  expect(sorted).toEqual([
    "1",
    "1.2",
    "1.10",
    "1.10-a",
    "1.10-b",
    "02",
    "2",
    "10",
    "a",
    "a1",
    "a2b",
    "a10",
    "a-",
    "ab",
    "b",
  ]);
});

/** The same order as it is defined: by stretches of digits and of anything else. */
function byStretches(a: string, b: string): number {
  const stretches = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [stretches(a), stretches(b)];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const [one, other] = [left[i] as string, right[i] as string];
    if (one === other) continue;
    if (/^\d/.test(one) && /^\d/.test(other) && BigInt(one) !== BigInt(other))
      return BigInt(one) < BigInt(other) ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

test("it is the order of the stretches, whatever the texts", () => {
  const text = fc.array(fc.constantFrom("0", "1", "9", "00", "12", ".", "-", "a", "ä", "\u{1F600}"), { maxLength: 7 });
  const some = text.map((parts) => parts.join(""));
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(Math.sign(compareNaturally(a, b))).toBe(Math.sign(byStretches(a, b)));
    }),
    { numRuns: runs(1000) },
  );
});
