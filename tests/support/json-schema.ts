import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { jsonSchemaOf } from "../../src/schema/json-schemas.ts";
import type { SchemaName } from "../../src/schema/schema-names.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
/** Compiled once for all files of a worker: that of the output takes seconds. */
const compiled = new Map<SchemaName, ValidateFunction>();

/** What is wrong with a value by one of the JSON Schemas that `plan schema` gives away, in words; empty where nothing is. */
export function problemsBy(name: SchemaName, data: unknown): string {
  const validate = compiled.get(name) ?? ajv.compile(jsonSchemaOf(name));
  compiled.set(name, validate);
  return validate(data) ? "" : ajv.errorsText(validate.errors?.slice(0, 3));
}
