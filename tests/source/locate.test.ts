import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "../../src/core/diagnostic.ts";
import { locate } from "../../src/source/locate.ts";
import { runs } from "../support/properties.ts";

const TEXT = `---
id: 1.4.1
title: "Größe 🏥" # the name
owners: [a, b]
programme:
progress:
  - date: 2018-10-05
    note: |
      one
      two
  -
---
Text
`;
const PATH = "actions/1.4.1.md";

/** The characters of the text that a place is found to cover. */
function covered(text: string, place: Partial<Place>, path = PATH): string {
  const { start, end } = locate(text, { path, keys: [], ...place });
  const lines = text.replace(/^\ufeff/, "").split("\n");
  if (start.line === end.line) return lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? "";
  const between = lines.slice(start.line, end.line - 1);
  return [
    lines[start.line - 1]?.slice(start.column - 1),
    ...between,
    lines[end.line - 1]?.slice(0, end.column - 1),
  ].join("\n");
}

describe("a place in a file", () => {
  it.each<[string, Partial<Place>, string]>([
    ["a value", { keys: ["id"] }, "1.4.1"],
    ["a value in quotes, with letters of two units", { keys: ["title"] }, '"Größe 🏥"'],
    ["a key", { keys: ["title"], at: "key" }, "title"],
    ["an item of a list", { keys: ["owners", 1] }, "b"],
    ["an item that is not there", { keys: ["owners", 7] }, "owners"],
    ["a value inside an entry", { keys: ["progress", 0, "date"] }, "2018-10-05"],
    ["an empty value", { keys: ["programme"] }, "programme"],
    ["an empty item", { keys: ["progress", 1] }, "-"],
    ["a block of text", { keys: ["progress", 0, "note"] }, "|\n      one\n      two"],
    [
      "a field that is not there",
      { keys: ["progress", 0, "by"] },
      "date: 2018-10-05\n    note: |\n      one\n      two",
    ],
    ["a field that is not there, at the top", { keys: ["timescale"] }, "---"],
    ["the whole file", { keys: [] }, "---"],
    ["a place that is known already", { range: { start: { line: 2, column: 1 }, end: { line: 2, column: 3 } } }, "id"],
  ])("is found for %s", (_what, place, expected) => {
    expect(covered(TEXT, place)).toBe(expected);
    expect(covered(`\ufeff${TEXT}`, place)).toBe(expected);
    const withReturns = covered(TEXT.replaceAll("\n", "\r\n"), place).replaceAll("\r", "");
    expect(withReturns).toBe(expected);
  });

  it("counts from the start of a file that is all YAML", () => {
    const place = { path: "plan.yaml", keys: ["title"] };
    const range = { start: { line: 2, column: 8 }, end: { line: 2, column: 9 } };
    expect(locate("id: a\ntitle: b\n", place)).toEqual(range);
    expect(locate("\ufeffid: a\ntitle: b\n", place)).toEqual(range);
    expect(locate("\ufeffid: a\n", { path: "plan.yaml", keys: ["id"] }).start).toEqual({ line: 1, column: 5 });
  });

  it("is found behind an alias", () => {
    expect(covered("a: &x { b: c }\nd: *x\n", { keys: ["d", "b"] }, "directory.yaml")).toBe("c");
  });

  it("is always inside the text, whatever the text", () => {
    const key = fc.oneof(fc.constantFrom("id", "a", 0, 1), fc.string({ maxLength: 3 }));
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(fc.constantFrom("id: 1", "---", "a:", "  - b", "\t", "{", "'", "", "\r", "\ufeff"), { maxLength: 8 })
        .map((it) => it.join("\n")),
    );
    fc.assert(
      fc.property(text, fc.array(key, { maxLength: 3 }), fc.constantFrom("x.md", "x.yaml"), (it, keys, path) => {
        const { start, end } = locate(it, { path, keys });
        const lines = it.replace(/^\ufeff/, "").split("\n");
        for (const { line, column } of [start, end]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
        expect(start.line < end.line || (start.line === end.line && start.column <= end.column)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});
