import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLedger } from "../../src/ledger/load.ts";
import { locator } from "../../src/source/locate.ts";
import { runs, size } from "../support/properties.ts";

const PLAN = { path: "plan.yaml", text: "id: p\ntitle: P\nbaseline: 2018-07\n" };
const MEGABYTE = size(1_000_000);

/** Loads one action file, places every finding, and returns the codes: nothing may throw, nothing may be lost. */
function codesOf(text: string): string[] {
  const path = "actions/1.1.1-x.md";
  const { plan, diagnostics } = loadLedger({ files: [{ path, text }, PLAN], paths: new Set([path, PLAN.path]) });
  const place = locator(path, text);
  for (const it of diagnostics) place(it.place);
  const found = [...(plan?.actions ?? []), ...(plan?.unreadable ?? [])].map((it) => it.path);
  expect(found).toEqual([path]);
  return diagnostics.map((it) => it.rule.code);
}

const front = (yaml: string) => `---\nid: 1.1.1\ntitle: T\n${yaml}\n---\n`;

it("words in quotes that begin with * refer to nothing, however many they are", () => {
  const words = "*every *word &of *it ".repeat(1000);
  expect(codesOf(front(`outcomes: ["${words}"]`))).not.toContain("PLAN112");
  expect(codesOf(front(`outcomes:\n  - >\n    ${words}`))).not.toContain("PLAN112");
  expect(codesOf(front(`outcomes: [&a x, ${"*a, ".repeat(2000)}]`))).toContain("PLAN112");
});

describe("a file that means harm ends in a finding", () => {
  it.each([
    ["a million aliases", front(`a: &a x\nb: [${"*a,".repeat(MEGABYTE / 3)}]`), "PLAN112"],
    [
      "many anchors",
      front(Array.from({ length: size(50_000) }, (_, i) => `a${i}: &a${i} [*a${Math.max(i - 1, 0)}]`).join("\n")),
      "PLAN112",
    ],
    ["an alias that leads to itself", front("a: &a [*a]"), "PLAN112"],
    ["a deep nest of brackets", front(`a: ${"[".repeat(MEGABYTE)}`), "PLAN120"],
    ["a deep nest of braces", front(`a: ${"{a: ".repeat(MEGABYTE / 4)}`), "PLAN120"],
    ["a deep nest of hyphens", front(`a:\n  ${"- ".repeat(MEGABYTE / 2)}x`), "PLAN120"],
    [
      "a deep nest behind an anchor",
      front(`b: &b 1\na: ${"[".repeat(size(50_000))}${"]".repeat(size(50_000))}`),
      "PLAN120",
    ],
    ["a field called __proto__", front("added: { __proto__: { date: 2018-01-01 } }"), "PLAN119"],
    ["NUL bytes", front("note: a\0b"), "PLAN117"],
    ["terminal escapes", front("programme: \u001b]0;gone\u0007"), "PLAN117"],
    ["a text that runs backwards", `${front("")}\u202etxet`, "PLAN117"],
    [
      "a hundred thousand unknown fields",
      front(Array.from({ length: size(100_000) }, (_, i) => `f${i}: 1`).join("\n")),
      "PLAN204",
    ],
    ["a hundred thousand bad owners", front(`owners: [${"1.5,".repeat(size(100_000))}]`), "PLAN205"],
    ["a hundred thousand fences", "---\n- \n".repeat(size(100_000)), "PLAN202"],
    ["a hundred thousand merges", "<<<<<<< a\n".repeat(size(100_000)), "PLAN105"],
    ["one line of colons", front(`title: ${": a".repeat(333_333)}`), "PLAN104"],
    ["one line of quotes", front(`note: ${"'\" ".repeat(MEGABYTE / 3)}`), "PLAN104"],
    ["a megabyte of blank lines", `---\n${"\n".repeat(MEGABYTE)}`, "PLAN102"],
    ["blank lines between fields", front(`${"\n".repeat(MEGABYTE / 2)}colour: red`), "PLAN204"],
    ["lines of blanks between fields", front(`${" \t\n".repeat(MEGABYTE / 4)}colour: red`), "PLAN204"],
  ])("%s", (_what, text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  it("a title of 10,000 characters is a title", () => {
    expect(
      codesOf(`---\nid: 1.1.1\ntitle: ${"long ".repeat(2000)}\nowners: [a]\ntimescale: tbc\noutcomes: [b]\n---\n`),
    ).toEqual([]);
  });
});

describe("whatever is in a file", () => {
  const honest = front(
    "owners: [a]\ntimescale: 3 months\nprogress:\n  - date: 2018-10-05\n    status: complete\n    evidence: [x]",
  );
  const piece = fc.oneof(
    fc.constantFrom(
      "\n",
      "---",
      ": ",
      "- ",
      "  ",
      "\t",
      "[",
      "}",
      "&a ",
      "*a",
      "!!x ",
      "? ",
      '"',
      "'",
      "|",
      "%",
      "1.10",
      "null",
      "\u0000",
      "\ufeff",
      "\r\n",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const edits = fc.array(fc.tuple(fc.nat(honest.length), fc.nat(6), piece), { minLength: 1, maxLength: 5 });

  it("is loaded or found, and never thrown", () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const text = changes.reduce((it, [at, cut, put]) => it.slice(0, at) + put + it.slice(at + cut), honest);
        codesOf(text);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
