import type { YamlChild, YamlNode } from "../source/yaml-layout.ts";
import { type Fields, isFields, isItems, type Keys, type YamlValue } from "./change.ts";
import { columnOf, DEFAULT_STYLE, type Style } from "./file-style.ts";
import {
  hyphenated,
  inLine,
  itemLines,
  type Maps,
  pairLines,
  textInLine,
  type Written,
  written,
} from "./write-value.ts";

/** The fields of an action, in the order in which they are written. */
const ACTION_FIELDS: readonly string[] = [
  "id",
  "title",
  "theme",
  "owners",
  "timescale",
  "outcomes",
  "recommendations",
  "needs",
  "related",
  "milestones",
  "review",
  "measures",
  "programme",
  "priority",
  "added",
  "exceptions",
  "source",
  "progress",
];

/** The fields of an entry, in the order in which they are written. */
const ENTRY_FIELDS: readonly string[] = [
  "date",
  "by",
  "status",
  "confidence",
  "forecast",
  "due",
  "decision",
  "evidence",
  "met",
  "measured",
  "owners",
  "review",
  "to",
  "assurance",
  "corrects",
  "amends",
  "redacted",
  "public",
  "note",
];

/** Fields in the order of a list of names; those that it does not know come last, in their own order. */
function inOrder(fields: Fields, order: readonly string[]): readonly (readonly [string, YamlValue])[] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b));
}

/** Lists that grow long and are looked up one by one have a line for each item; all other values stand on one. */
const ON_LINES_OF_THEIR_OWN = new Set(["evidence", "measured", "note"]);

/** A field of an entry as it stands behind its name. */
function entryField(key: string, value: YamlValue, column: number, style: Style): Written {
  const block = ON_LINES_OF_THEIR_OWN.has(key);
  return block ? written(value, column, style, "flow") : oneLine(value, column, style);
}

function oneLine(value: YamlValue, column: number, style: Style): Written {
  return typeof value === "object"
    ? { inLine: inLine(value, "block"), lines: [] }
    : written(value, column, style, "flow");
}

/**
 * An entry as an item of `progress`.
 *
 * @param hyphen the column of its hyphen @param fields that of its fields
 */
function entryLines(entry: Fields, hyphen: number, fields: number, style: Style): readonly string[] {
  const lines = inOrder(entry, ENTRY_FIELDS).flatMap(([key, value]) =>
    pairLines(key, entryField(key, value, fields, style), fields),
  );
  return hyphenated(lines, hyphen);
}

/** An entry on one line, in braces. */
function entryInLine(entry: Fields): string {
  return inLine(Object.fromEntries(inOrder(entry, ENTRY_FIELDS)), "flow");
}

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

/**
 * The text of a new action's file: its fields between fences, lists on lines of their own, then the body. Lines end in
 * LF; the file ends in one.
 *
 * @param fields by the names that files use; in any order
 * @param body Markdown
 */
export function actionText(fields: Fields, body: string): string {
  const lines = inOrder(fields, ACTION_FIELDS).flatMap(([key, value]) => {
    if (key !== "progress" || !isEntries(value)) return pairLines(key, written(value, 0, DEFAULT_STYLE, "block"), 0);
    return ["progress:", ...value.flatMap((entry) => entryLines(entry, 2, 4, DEFAULT_STYLE))];
  });
  const text = body.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  return `---\n${lines.join("\n")}\n---\n${text === "" ? "" : `\n${text}\n`}`;
}

/** The text of a new theme's file: its fields between fences, nothing below. */
export function themeText(fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    pairLines(key, written(value, 0, DEFAULT_STYLE, "block"), 0),
  );
  return `---\n${lines.join("\n")}\n---\n`;
}
