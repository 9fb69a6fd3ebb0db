import type { Amendment } from "./amendment.ts";
import { type Fields, isFields, isItems, type Keys, type YamlValue } from "./change.ts";
import { named, valueAt } from "./find.ts";
import { Refusal } from "./refusal.ts";
import { sameData } from "./same-data.ts";

/**
 * Gives a value to what the keys lead to. Lists and maps are changed item by item and field by field, so that whatever
 * stays in them keeps its line and its comments.
 *
 * @param data what the whole text says at present
 */
export function amend(text: Amendment, keys: Keys, value: YamlValue, data: Fields): void {
  const old = valueAt(data, keys);
  if (old === undefined) add(text, keys, value, data);
  else if (sameData(old, value)) return;
  else if (isFields(old) && isFields(value) && sharesField(old, value) && isWrittenOut(text, keys)) {
    for (const key of Object.keys(old)) if (!Object.hasOwn(value, key)) text.remove([...keys, key]);
    for (const [key, one] of Object.entries(value)) amend(text, [...keys, key], one, data);
  } else if (isItems(old) && isItems(value) && old.length > 0 && value.length > 0 && isWrittenOut(text, keys)) {
    amendItems(text, keys, old, value, data);
  } else text.replace(keys, value);
}

function add(text: Amendment, keys: Keys, value: YamlValue, data: Fields): void {
  const [holder, key] = [keys.slice(0, -1), keys.at(-1) ?? ""];
  const held = valueAt(data, holder);
  const isNew = held === undefined || held === null;
  if (isNew && key === 0) amend(text, holder, [value], data);
  else if (isNew && typeof key === "string") amend(text, holder, { [key]: value }, data);
  else if (isItems(held) && key === held.length) text.insert(holder, held.length, value);
  else if (isFields(held) && typeof key === "string") text.addField(holder, key, value);
  else throw new Refusal(`there is no place for ${named(keys)}`, "What should hold it is no map, or too short a list.");
}

/** What two lists begin and end with stays; the items between are changed one by one, then taken away or added. */
function amendItems(text: Amendment, keys: Keys, old: readonly YamlValue[], value: readonly YamlValue[], data: Fields) {
  const shorter = Math.min(old.length, value.length);
  let first = 0;
  while (first < shorter && sameData(old[first], value[first])) first += 1;
  let last = 0;
  while (last < shorter - first && sameData(old.at(-1 - last), value.at(-1 - last))) last += 1;
  const both = shorter - last;
  for (let i = first; i < both; i += 1) amend(text, [...keys, i], value[i] as YamlValue, data);
  for (let i = old.length - last - 1; i >= both; i -= 1) text.remove([...keys, i]);
  for (let i = both; i < value.length - last; i += 1) text.insert(keys, i, value[i] as YamlValue);
}

function sharesField(old: Fields, value: Fields): boolean {
  return Object.keys(old).some((key) => Object.hasOwn(value, key));
}

function isWrittenOut(text: Amendment, keys: Keys): boolean {
  return /map|list/.test(text.formOf(keys));
}
