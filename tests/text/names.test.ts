import { describe, expect, test } from "vitest";
import { nameKey } from "../../src/text/names.ts";

describe("two spellings of one name", () => {
  test.each([
    ["letter case", "Kate O'Brien", "KATE o'brien"],
    ["apostrophes", "Kate O'Brien", "Kate O’Brien"],
    ["a letter with its accent, as one character or as two", "Zo\u00eb", "Zoe\u0308"],
    ["accents", "Zoë Müller", "Zoe Muller"],
    ["blanks", " Kate  O'Brien ", "Kate\u00a0O'Brien"],
  ])("are the same but for %s", (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});

test.each([
  ["Kate O'Brien", "Kate Obrien"],
  ["Anne-Marie", "Anne Marie"],
  ["J Smith", "John Smith"],
])("%s and %s are two names", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});
