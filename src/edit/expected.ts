import { type Change, type Fields, isFields, isItems, type Keys, type YamlValue } from "./change.ts";
import { Refusal } from "./refusal.ts";

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
  throw new Refusal("progress is not a list of entries", "Run plan check: it names the line and how to mend it.");
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
