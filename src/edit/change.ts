/** A value as YAML can hold it. Dates are text: `2018-10-31`. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** The fields of an entry, an action or another map, by the names that the files use. */
export type Fields = Readonly<Record<string, YamlValue>>;

/** From the top of a file's YAML to a value: `["progress", 2, "note"]`. */
export type Keys = readonly (string | number)[];

/** One thing to change in a file of the plan. */
export type Change =
  /** Puts an entry into `progress` at its date: behind the last entry of that or an earlier day. */
  | { readonly kind: "add-entry"; readonly entry: Fields }
  /** Gives a field or an item of a list a value; a field that is missing is added. */
  | { readonly kind: "set"; readonly keys: Keys; readonly value: YamlValue }
  /** Takes a field or an item of a list away. */
  | { readonly kind: "remove"; readonly keys: Keys };

/** Whether a value is a map. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isItems(value: unknown): value is readonly YamlValue[] {
  return Array.isArray(value);
}
