import type { YamlChild, YamlNode } from "../source/yaml-layout.ts";
import { type Fields, isFields, isItems, type Keys, type YamlValue } from "./change.ts";
import { entryField, entryInLine, entryLines } from "./entry-text.ts";
import { ACTION_FIELDS, ENTRY_FIELDS } from "./field-order.ts";
import { textInLine } from "./scalar-text.ts";
import { columnOf, type Style } from "./style.ts";
import { inLine, itemLines, type Maps, type Written, written } from "./written.ts";

/** The order in which the fields beside a field are written; empty where there is none. */
export function orderOf(keys: Keys): readonly string[] {
  if (isFieldOfEntry(keys)) return ENTRY_FIELDS;
  return keys.length === 1 && ACTION_FIELDS.includes(String(keys[0])) ? ACTION_FIELDS : [];
}

/** How the maps beside a value are written, and so how a new one will be. */
export function mapsBeside(parent: YamlNode): Maps {
  const map = parent.children.find((it) => it.value.form.endsWith("-map") && it.value.children.length > 0);
  return map?.value.form === "block-map" ? "block" : "flow";
}

/**
 * A value as it stands behind its name or hyphen, which is at the column.
 *
 * @param maps how a map is written where the ledger has no form of its own for the field
 */
export function fieldText(keys: Keys, value: YamlValue, column: number, maps: Maps, style: Style): Written {
  if (isFieldOfEntry(keys)) return entryField(String(keys[2]), value, column, style);
  const topStyle = keys.length === 1 ? { ...style, listOffset: style.topListOffset } : style;
  if (typeof keys.at(-1) === "number" && typeof value === "object")
    return { inLine: itemInLine(keys.slice(0, -1), value), lines: [] };
  if (!isProgress(keys) || !isEntries(value)) return written(value, column, topStyle, maps);
  const hyphen = column + style.topListOffset;
  return { inLine: "", lines: value.flatMap((entry) => entryLines(entry, hyphen, hyphen + 2, style)) };
}

/** A value on one line, within brackets or braces. */
export function valueInLine(keys: Keys, value: YamlValue): string {
  if (!isProgress(keys) || !isEntries(value)) return inLine(value, "flow");
  return `[${value.map(entryInLine).join(", ")}]`;
}

/** A field as it stands within braces. */
export function pairInBraces(keys: Keys, value: YamlValue): string {
  return `${textInLine(String(keys.at(-1)), "flow")}: ${valueInLine(keys, value)}`;
}

/** An item on one line, for the list that the keys lead to. */
export function itemInLine(list: Keys, item: YamlValue): string {
  return isProgress(list) && isFields(item) ? entryInLine(item) : inLine(item, "flow");
}

/** The lines of a new item beside one that is there already, for the list that the keys lead to. */
export function itemText(
  list: Keys,
  item: YamlValue,
  text: string,
  beside: YamlChild,
  style: Style,
): readonly string[] {
  const hyphen = columnOf(text, beside.start);
  const inBraces = beside.value.form === "flow-map";
  if (!isFields(item) || inBraces) {
    return isFields(item)
      ? [`${" ".repeat(hyphen)}- ${itemInLine(list, item)}`]
      : itemLines(item, hyphen, style, "flow");
  }
  if (!isProgress(list)) return itemLines(item, hyphen, style, beside.value.form === "block-map" ? "block" : "flow");
  const fields = beside.value.form === "block-map" ? columnOf(text, beside.value.start) : hyphen + 2;
  return entryLines(item, hyphen, Math.max(fields, hyphen + 2), style);
}

function isProgress(keys: Keys): boolean {
  return keys.length === 1 && keys[0] === "progress";
}

function isFieldOfEntry(keys: Keys): boolean {
  return keys.length === 3 && keys[0] === "progress" && typeof keys[1] === "number" && typeof keys[2] === "string";
}

function isEntries(value: YamlValue): value is readonly Fields[] {
  return isItems(value) && value.length > 0 && value.every(isFields);
}
