import { expect, test } from "vitest";
import { andList, count, figure, orList } from "../../src/text/sentence.ts";

test.each([
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a and b", "a or b"],
  [["a", "b", "c"], "a, b and c", "a, b or c"],
])("%j in a sentence", (words, and, or) => {
  expect([andList(words), orList(words)]).toEqual([and, or]);
});

test("numbers are grouped, and agree with their noun", () => {
  expect([figure(999), figure(12_345), figure(1_234_567)]).toEqual(["999", "12,345", "1,234,567"]);
  expect([count(1, "action"), count(2, "entry", "entries")]).toEqual(["1 action", "2 entries"]);
});
