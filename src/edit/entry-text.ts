import type { Fields, YamlValue } from "./change.ts";
import { ENTRY_FIELDS, inOrder } from "./field-order.ts";
import type { Style } from "./style.ts";
import { hyphenated, inLine, pairLines, type Written, written } from "./written.ts";

/** Lists that grow long and are looked up one by one have a line for each item; all other values stand on one. */
const ON_LINES_OF_THEIR_OWN = new Set(["evidence", "measured", "note"]);

/** A field of an entry as it stands behind its name. */
export function entryField(key: string, value: YamlValue, column: number, style: Style): Written {
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
export function entryLines(entry: Fields, hyphen: number, fields: number, style: Style): readonly string[] {
  const lines = inOrder(entry, ENTRY_FIELDS).flatMap(([key, value]) =>
    pairLines(key, entryField(key, value, fields, style), fields),
  );
  return hyphenated(lines, hyphen);
}

/** An entry on one line, in braces. */
export function entryInLine(entry: Fields): string {
  return inLine(Object.fromEntries(inOrder(entry, ENTRY_FIELDS)), "flow");
}
