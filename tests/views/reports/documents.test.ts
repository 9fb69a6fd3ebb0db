import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { jsonSchemaOf } from "../../../src/schema/json-schemas.ts";
import { copyOf, documentOf, report, YEAR_PLAN } from "./plans.ts";

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchemaOf("output"));
const KINDS = ["board", "exceptions", "full", "recommendations", "decisions", "owner"];
const PLANS = [
  ["a year of progress", copyOf(YEAR_PLAN), ["--as-of", "2025-03-31"]],
  ["the real plan", copyOf("plan"), ["--as-of", "2018-11-15"]],
] as const;

describe.each(PLANS)("%s", (_, folder, asOf) => {
  test.each(KINDS)("report %s prints the document that the schema describes, public or not", async (kind) => {
    for (const audience of [[], ["--public"]]) {
      const document = await documentOf(folder, [kind, ...asOf, ...audience]);
      expect(document.kind).toBe(`report-${kind}`);
      expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    }
  });

  test.each(KINDS)("report %s is the same, byte for byte, when it is asked for again", async (kind) => {
    for (const format of ["table", "markdown", "json", "csv", "html"]) {
      const [one, other] = [
        await report(folder, [kind, ...asOf, "--format", format]),
        await report(folder, [kind, ...asOf, "--format", format]),
      ];
      expect(one.code).toBe(0);
      expect(one.stdout.length).toBeGreaterThan(30);
      expect(other).toEqual(one);
    }
  });
});
