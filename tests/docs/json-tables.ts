import { type Schema, schemaOf } from "./field-tables.ts";
import { ACTION_MEANINGS, DOCUMENT_MEANINGS } from "./json-meanings.ts";
import { code, table } from "./markdown-table.ts";

/** The keys that every document has. */
const ENVELOPE = ["schemaVersion", "kind", "asOf", "revision", "unreadable"];

/** The tables of the page on JSON: each kind of document with its keys, and the keys of an action. */
export const JSON_TABLES: Readonly<Record<string, () => Promise<string>>> = {
  "json-documents": async () =>
    table(
      ["`kind`", "Printed by", "Its own keys"],
      (await documents()).map(([kind, { properties = {} }]) => [
        code(kind),
        explained(DOCUMENT_MEANINGS, kind, "document"),
        Object.keys(properties)
          .filter((key) => !ENVELOPE.includes(key))
          .map(code)
          .join(", "),
      ]),
    ),
  "json-action": async () =>
    table(
      ["Key", "Means"],
      Object.keys((await actionSchema()).properties ?? {}).map((key) => [
        code(key),
        explained(ACTION_MEANINGS, key, "key of an action"),
      ]),
    ),
};

async function documents(): Promise<readonly (readonly [string, Schema])[]> {
  return ((await schemaOf("output")).oneOf ?? []).map((it) => [String(it.properties?.["kind"]?.const), it]);
}

async function actionSchema(): Promise<Schema> {
  const list = (await documents()).find(([kind]) => kind === "action-list");
  return list?.[1].properties?.["actions"]?.items as Schema;
}

function explained(meanings: Readonly<Record<string, string>>, name: string, what: string): string {
  const meaning = meanings[name];
  if (meaning === undefined) throw new Error(`json-meanings.ts does not explain the ${what} ${name}`);
  return meaning;
}
