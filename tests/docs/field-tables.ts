import { planHere } from "../support/run-plan.ts";
import { FIELD_MEANINGS } from "./field-meanings.ts";
import { code, table } from "./markdown-table.ts";

/** As much of a JSON Schema as the tables need. */
export interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

/** What `plan schema NAME` prints. */
export async function schemaOf(name: string): Promise<Schema> {
  return JSON.parse((await planHere(["schema", name])).stdout) as Schema;
}

/** A table of the fields of each kind of file, by the marker `fields-NAME`. */
export const FIELD_TABLES: Readonly<Record<string, () => Promise<string>>> = Object.fromEntries(
  Object.keys(FIELD_MEANINGS).map((name) => [`fields-${name}`, () => fieldTable(name)]),
);

async function fieldTable(name: string): Promise<string> {
  const meanings = FIELD_MEANINGS[name] as Readonly<Record<string, string>>;
  const fields = await fieldsOf(name);
  const strangers = Object.keys(meanings).filter((it) => !fields.some(({ path }) => path === it));
  if (strangers.length > 0) throw new Error(`field-meanings.ts explains fields that ${name} has not: ${strangers}`);
  return table(
    ["Field", "Holds", "Means"],
    fields.map(({ path, holds, required }) => {
      const meaning = meanings[path];
      if (meaning === undefined) throw new Error(`field-meanings.ts does not explain the field ${path} of ${name}`);
      return [`${code(path)}${required ? ", required" : ""}`, holds, meaning];
    }),
  );
}

interface Field {
  readonly path: string;
  readonly holds: string;
  readonly required: boolean;
}

async function fieldsOf(name: string): Promise<readonly Field[]> {
  if (name === "entry") return propertiesOf((await schemaOf("action")).properties?.["progress"]?.items as Schema);
  const schema = await schemaOf(name);
  if (name !== "directory") return propertiesOf(schema.items ?? schema);
  return Object.entries(schema.properties ?? {}).flatMap(([kind, { additionalProperties: each }]) =>
    propertiesOf(each as Schema).map((field) => ({ ...field, path: `${kind}.${field.path}` })),
  );
}

function propertiesOf({ properties = {}, required = [] }: Schema): readonly Field[] {
  return Object.entries(properties).map(([path, property]) => ({
    path,
    holds: property.enum?.map(code).join(", ") ?? property.description ?? "",
    required: required.includes(path),
  }));
}
