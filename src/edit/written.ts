import { type Fields, isFields, isItems, type YamlValue } from "./change.ts";
import { literalBlock, type Surroundings, textInLine } from "./scalar-text.ts";
import type { Style } from "./style.ts";

/** A value as it stands behind a name or a hyphen: what follows on the same line, and the whole lines below. */
export interface Written {
  readonly inLine: string;
  readonly lines: readonly string[];
}

/** Whether maps are written on lines of their own or in braces. */
export type Maps = "block" | "flow";

/** A value on one line: lists in brackets, maps in braces. */
export function inLine(value: YamlValue, surroundings: Surroundings): string {
  if (typeof value === "string") return textInLine(value, surroundings);
  if (isItems(value)) return `[${value.map((item) => inLine(item, "flow")).join(", ")}]`;
  if (isFields(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${textInLine(key, "flow")}: ${inLine(one, "flow")}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  return String(value);
}

/**
 * A value as it stands behind a name or hyphen.
 *
 * @param column where the name or hyphen begins, from 0
 */
export function written(value: YamlValue, column: number, style: Style, maps: Maps): Written {
  if (typeof value === "string" && style.literals) {
    const block = literalBlock(value);
    if (block !== null) {
      const pad = " ".repeat(column + 2);
      return { inLine: block.header, lines: block.lines.map((line) => (line === "" ? "" : pad + line)) };
    }
  }
  if (isItems(value) && value.length > 0) {
    const hyphens = column + style.listOffset;
    return { inLine: "", lines: value.flatMap((item) => itemLines(item, hyphens, style, maps)) };
  }
  if (maps === "block" && isFields(value) && Object.keys(value).length > 0) {
    return { inLine: "", lines: fieldLines(value, column + style.mapOffset, style, maps) };
  }
  return { inLine: inLine(value, "block"), lines: [] };
}

/** The lines of a field, its name at the column. */
export function pairLines(key: string, { inLine, lines }: Written, column: number): readonly string[] {
  const head = `${" ".repeat(column)}${textInLine(key, "flow")}:`;
  return [inLine === "" ? head : `${head} ${inLine}`, ...lines];
}

/** The lines of an item, its hyphen at the column. */
export function itemLines(item: YamlValue, column: number, style: Style, maps: Maps): readonly string[] {
  if (maps === "block" && isFields(item) && Object.keys(item).length > 0) {
    return hyphenated(fieldLines(item, column + 2, style, maps), column);
  }
  const { inLine: first, lines } = isItems(item)
    ? { inLine: inLine(item, "block"), lines: [] }
    : written(item, column, style, "flow");
  return [`${" ".repeat(column)}- ${first}`, ...lines];
}

/** Puts a hyphen at the column before the lines of a map. */
export function hyphenated(lines: readonly string[], column: number): readonly string[] {
  const [first = "", ...rest] = lines;
  const indent = first.length - first.trimStart().length;
  return [`${" ".repeat(column)}-${" ".repeat(indent - column - 1)}${first.trimStart()}`, ...rest];
}

function fieldLines(fields: Fields, column: number, style: Style, maps: Maps): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) => pairLines(key, written(value, column, style, maps), column));
}
