import * as z from "zod";
import { DEFAULT_CALENDAR } from "../calendar/period.ts";
import { actionSchema } from "./action-schema.ts";
import { amendmentsSchema } from "./amendments-schema.ts";
import { directorySchema } from "./directory-schema.ts";
import { evidence } from "./entry-schema.ts";
import { outputSchema } from "./output/output-schema.ts";
import { planSchema } from "./plan-schema.ts";
import { SCHEMA_TITLES, type SchemaName } from "./schema-names.ts";
import { recommendationsSchema, themeSchema } from "./theme-schema.ts";

const SCHEMAS: Readonly<Record<SchemaName, () => z.ZodType>> = {
  action: () => actionSchema(DEFAULT_CALENDAR),
  plan: () => planSchema(DEFAULT_CALENDAR),
  directory: () => directorySchema,
  recommendations: () => recommendationsSchema,
  amendments: () => amendmentsSchema,
  theme: () => themeSchema,
  output: () => outputSchema,
};

/**
 * The JSON Schema (draft 2020-12) of a kind of file, as an editor wants it, or of the output. Made from the very
 * schemas that read the files, so that the two cannot part; dates and timescales are checked closer by `plan check`.
 */
export function jsonSchemaOf(name: SchemaName): Readonly<Record<string, unknown>> {
  const title = SCHEMA_TITLES[name];
  const { $schema, ...rest } = z.toJSONSchema(SCHEMAS[name](), {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === evidence) becomeEvidence(jsonSchema);
      const expected = expectationOf(zodSchema);
      if (expected !== undefined) jsonSchema.description = expected;
    },
  });
  return { $schema, title, ...rest };
}

/** What is read as `where` before the schema sees it, zod cannot know: a bare text is evidence as well. */
function becomeEvidence(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const { description: _, ...object } = jsonSchema;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  jsonSchema.anyOf = [{ type: "string", pattern: "\\S" }, object];
}

/** The words that a finding uses for what should stand there say it to an editor as well. */
function expectationOf(schema: z.core.$ZodType): string | undefined {
  const error = schema._zod.def.error as ((issue: { code: string }) => unknown) | undefined;
  const words = error?.({ code: "invalid_type" });
  return typeof words === "string" ? words : undefined;
}
