import { describe, expect, test } from "vitest";
import { problemsBy } from "../../support/json-schema.ts";
import { sample } from "../../support/properties.ts";
import { copyOf, documentOf, report, YEAR_PLAN } from "./plans.ts";

const KINDS = ["board", "exceptions", "full", "recommendations", "decisions", "performance", "owner"];
const FORMATS = ["table", "markdown", "json", "csv", "html"];
const PLANS = [
  ["a year of progress", copyOf(YEAR_PLAN), ["--as-of", "2025-03-31"]],
  ["the real plan", copyOf("plan"), ["--as-of", "2018-11-15"]],
] as const;

describe.each(PLANS)("%s", (_, folder, asOf) => {
  test.each(KINDS)("report %s prints the document that the schema describes, public or not", async (kind) => {
    for (const audience of [[], ["--public"]]) {
      const document = await documentOf(folder, [kind, ...asOf, ...audience]);
      expect(document.kind).toBe(`report-${kind}`);
      expect(problemsBy("output", document)).toBe("");
    }
  });

  const inEveryFormat = FORMATS.flatMap((format) => KINDS.map((kind) => [kind, format] as const));

  test.each(sample(inEveryFormat))(
    "report %s as %s is the same, byte for byte, when it is asked for again",
    async (kind, format) => {
      const [one, other] = [
        await report(folder, [kind, ...asOf, "--format", format]),
        await report(folder, [kind, ...asOf, "--format", format]),
      ];
      expect(one.code).toBe(0);
      expect(one.stdout.length).toBeGreaterThan(30);
      expect(other).toEqual(one);
    },
  );
});
