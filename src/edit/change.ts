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

/** Why a change was not made, and what to do. It is thrown within `edit` only; `editText` hands it out as data. */
export class Refusal extends Error {
  constructor(
    readonly problem: string,
    readonly help: string,
  ) {
    super(problem);
  }
}

/** What a document must say after a change, worked out without its text. */
export function expectedAfter(data: Fields, change: Change): Fields {
  if (change.kind === "set") return withValue(data, change.keys, change.value) as Fields;
  if (change.kind === "remove") return withValue(data, change.keys, undefined) as Fields;
  const entries = entriesOf(data);
  const index = indexOfEntry(entries, change.entry);
  return { ...data, progress: [...entries.slice(0, index), change.entry, ...entries.slice(index)] };
}

/** The entries of an action, as its file has them. */
export function entriesOf(data: Fields): readonly YamlValue[] {
  const progress = Object.hasOwn(data, "progress") ? data["progress"] : null;
  if (progress === null || progress === undefined) return [];
  if (isItems(progress)) return progress;
  throw new Refusal("progress is not a list of entries", "Run plan check: it names the line and how to put it right.");
}

/** Which number a new entry gets: behind the last of the same or an earlier day, in the order of the file. */
export function indexOfEntry(entries: readonly YamlValue[], entry: Fields): number {
  const date = String(entry["date"]);
  return entries.findLastIndex((one) => isFields(one) && typeof one["date"] === "string" && one["date"] <= date) + 1;
}

/** The value with another in it, or (undefined) without the one that the keys lead to. What leads nowhere is made. */
function withValue(data: YamlValue | undefined, keys: Keys, value: YamlValue | undefined): YamlValue | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (isItems(data)) {
    const items = data.map((item, index) => (index === key ? withValue(item, rest, value) : item));
    if (key === data.length) items.push(withValue(undefined, rest, value));
    return items.filter((item) => item !== undefined);
  }
  if (key === 0 && !isFields(data)) return [withValue(undefined, rest, value) as YamlValue];
  const fields = isFields(data) ? data : {};
  const inner = withValue(Object.hasOwn(fields, key) ? fields[key] : undefined, rest, value);
  const { [key]: _old, ...others } = fields;
  return inner === undefined ? others : { ...fields, [key]: inner };
}
