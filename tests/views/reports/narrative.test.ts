import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrativeOf, partsOf } from "../../../src/views/reports/exception-figures.ts";
import { action } from "../../support/ledger.ts";
import { runs } from "../../support/properties.ts";

describe("a note's parts", () => {
  test("begin at the note, a line or a sentence, and end where the next begins", () => {
    const note =
      "Late. Cause: the tender failed. Consequence: beds stay shut.\nOptions: re-let, or wait.\nRecommendation: re-let";
    expect(partsOf(note)).toEqual([
      ["cause", "the tender failed."],
      ["consequence", "beds stay shut."],
      ["options", "re-let, or wait."],
      ["recommendation", "re-let"],
    ]);
  });

  test("are known in any letters, and in the plural", () => {
    expect(partsOf("CAUSES: rain\nDecision asked: more time")).toEqual([
      ["cause", "rain"],
      ["decision", "more time"],
    ]);
  });

  test.each([
    ["inside a sentence", "It is the root cause: rain"],
    ["inside a word", "Because: rain"],
    ["without words", "Cause:"],
    ["without a colon", "Cause rain"],
  ])("are none %s", (_, note) => {
    expect(partsOf(note)).toEqual([]);
  });

  test("are always words of the note", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom("Cause: ", "Options: ", ". ", "\n", "Decision asked: "));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const note = pieces.join("");
        for (const [, text] of partsOf(note)) expect(note).toContain(text);
      }),
      { numRuns: runs(200) },
    );
  });

  test("are found in a long hostile note without delay", () => {
    expect(partsOf(`${"\n".repeat(100_000)}${". ".repeat(100_000)}Cause: x`)).toEqual([["cause", "x"]]);
  });
});

test("the latest entry in force that tells a part counts, with its day and whose it is", () => {
  const it = action(
    `timescale: 3 months
progress:
  - { date: 2018-08-01, by: director, status: in-progress, note: "Cause: the first" }
  - { date: 2018-09-01, by: manager, note: "Cause: the second. Options: two" }
  - { date: 2018-09-10, by: nurse, note: "Cause: a slip of the pen" }
  - { date: 2018-09-12, by: nurse, corrects: 2018-09-10, note: "Not about this action" }`,
    "2018-10-01",
  );
  expect(narrativeOf(it)).toEqual({
    cause: { text: "the second.", date: "2018-09-01", by: "manager" },
    options: { text: "two", date: "2018-09-01", by: "manager" },
    ...{ consequence: null, recommendation: null, decision: null },
  });
});
