import { type Fields, isFields, isItems, type YamlValue } from "./change.ts";
import type { Style } from "./file-style.ts";

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

/** Where a text is going to stand: within brackets, commas and brackets would end it. */
export type Surroundings = "block" | "flow";

/** Begins something else in YAML, or is begun by a blank. */
const BAD_START = /^[-?:,[\]{}#&*!|>'"%@`\s]|^\.{3}/;
const BAD_WITHIN = /:(?=\s|$)|\s#|\s$|[\t\n\r\u0085\u2028\u2029\ufeff]/;
const BAD_IN_FLOW = /[,[\]{}]/;
/** Taken for true, false, nothing or a number by a reader of YAML 1.2 or 1.1. */
const WORD_WITH_A_MEANING = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=)$/i;
const NUMBER =
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\.(?:inf|nan)|[\d_]+(?::[0-5]?\d)+(?:\.[\d_]*)?|(?:\d[\d_]*(?:\.[\d_]*)?|\.[\d_]+)(?:e[-+]?\d+)?)$/i;

/** What double quotes must write as an escape, so that it is seen and stays what it is. */
const ESCAPED = /["\\\t\n\r\u0085\u00a0\u2028\u2029\ufeff]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

/** A text on one line, as YAML: as it is where every reader takes it for that very text, else in quotes. */
export function textInLine(text: string, surroundings: Surroundings): string {
  return isPlain(text, surroundings) ? text : quoted(text);
}

/** Whether a text needs no quotes. */
function isPlain(text: string, surroundings: Surroundings): boolean {
  if (text === "" || BAD_START.test(text) || BAD_WITHIN.test(text)) return false;
  if (surroundings === "flow" && BAD_IN_FLOW.test(text)) return false;
  return !WORD_WITH_A_MEANING.test(text) && !NUMBER.test(text);
}

/** In the quotes that need least escaping. */
function quoted(text: string): string {
  const escapes = text.match(ESCAPED) ?? [];
  const single = escapes.length > 0 && escapes.every((it) => it === '"' || it === "\\") && !text.includes("'");
  return single ? `'${text}'` : `"${text.replace(ESCAPED, escaped)}"`;
}

function escaped(character: string): string {
  return SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A text of several lines as a literal block (`|`), or null where the block would not keep every character. */
function literalBlock(text: string): { readonly header: string; readonly lines: readonly string[] } | null {
  if (!text.includes("\n") || /[\r\u0085\u2028\u2029\ufeff]/.test(text)) return null;
  const ends = text.endsWith("\n");
  const lines = (ends ? text.slice(0, -1) : text).split("\n");
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  const blankEdge = first === "" || last === "" || /^\s/.test(first);
  if (blankEdge || lines.some((line) => /[^\S\n]$|^\t/.test(line))) return null;
  return { header: ends ? "|" : "|-", lines };
}
