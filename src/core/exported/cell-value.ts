import { parsePeriod } from "../../calendar/parse-period.ts";
import { DEFAULT_CALENDAR, formatPeriod, isoPeriod } from "../../calendar/period.ts";
import { parsePlanDate } from "../../calendar/plan-date.ts";
import type { FieldKind } from "./layout.ts";

/** What stands in a cell of an export: a text, a number, or a day, which every workbook has a form for. */
export type ExportedCell = string | number | { readonly day: string };

/** A cell that was read back: its text to the last blank, and what the document holds behind it. */
export interface ReadBack {
  readonly text: string;
  readonly day: string | null;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const QUOTED = /^".*"$/s;
const YES_NO: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

/** A value of a field as a cell; null where no cell of that kind can say it. */
export function cellOf(value: unknown, kind: FieldKind): ExportedCell | null {
  if (typeof value === "boolean") return kind === "yes-no" ? (value ? "yes" : "no") : null;
  if (typeof value === "number") return kind.startsWith("number") ? value : guarded(String(value));
  if (Array.isArray(value))
    return LISTS.includes(kind) && value.every(isScalar) ? guarded(listText(value.map(String))) : null;
  if (typeof value !== "string") return null;
  if (kind === "day") return dateCell(value);
  const isQuoted = kind === "number-or-text" && (value === "" || NUMBER.test(value) || QUOTED.test(value));
  return guarded(isQuoted ? `"${value}"` : value);
}

/** The value that a cell says; the opposite of `cellOf`. What its kind does not know stays text, and is for the schema. */
export function readValue(
  { text: given, day }: ReadBack,
  kind: FieldKind,
): string | number | boolean | readonly (string | number)[] {
  const text = unguarded(given);
  switch (kind) {
    case "list":
      return itemsOf(text);
    case "ids":
      return itemsOf(text).map(asNumber);
    case "id":
      return asNumber(text.trim());
    case "day":
      return day ?? isoDate(text);
    case "number":
      return NUMBER.test(text.trim()) ? Number(text) : text;
    case "number-or-text":
      if (NUMBER.test(text.trim())) return Number(text);
      return QUOTED.test(text) ? text.slice(1, -1) : text;
    case "yes-no":
      return YES_NO[text.trim().toLowerCase()] ?? text;
    case "text":
      return text;
  }
}

/** A date of a file in its one form, so that two ways to write it are the same; other words as they are. */
export function isoDate(text: string): string {
  const read = parsePeriod(text, DEFAULT_CALENDAR);
  return read.ok && ["day", "month"].includes(read.value.precision) ? isoPeriod(read.value) : text;
}

function dateCell(text: string): ExportedCell {
  if (parsePlanDate(text) !== null) return { day: text };
  const month = /^\d{4}-\d{2}$/.test(text) ? parsePeriod(text, DEFAULT_CALENDAR) : null;
  return guarded(month?.ok ? formatPeriod(month.value) : text);
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

const LISTS: readonly FieldKind[] = ["list", "ids"];

function asNumber(id: string): string | number {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : id;
}

const HYPHEN = /^- /;

/** An item on each line; with hyphens where the lines alone would not say where one ends. */
function listText(items: readonly string[]): string {
  if (items.every((item) => item !== "" && !/\n|^\s|^- /.test(item))) return items.join("\n");
  return items.map((item) => `- ${item.replaceAll("\n", "\n  ")}`).join("\n");
}

function itemsOf(text: string): readonly string[] {
  const lines = text.split("\n");
  if (!HYPHEN.test(lines[0] ?? "")) return lines.map((line) => line.trim()).filter((line) => line !== "");
  const items: string[] = [];
  for (const line of lines) {
    if (HYPHEN.test(line)) items.push(line.slice(2));
    else items.push(`${items.pop()}\n${line.replace(/^ {2}/, "")}`);
  }
  return items;
}

/**
 * What no document can hold (controls, halves of characters), and what turns the direction of writing, is written out
 * (`\u202e`). A text that says that itself has its backslashes doubled, so that each stays what it is.
 */
function guarded(text: string): string {
  return text
    .replace(/\\+(?=u[0-9a-f]{4})/g, (slashes) => slashes + slashes)
    .replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function unguarded(text: string): string {
  return text.replace(/(\\+)u([0-9a-f]{4})/g, (_, slashes: string, code: string) => {
    const half = "\\".repeat(Math.floor(slashes.length / 2));
    return half + (slashes.length % 2 === 0 ? `u${code}` : String.fromCharCode(Number.parseInt(code, 16)));
  });
}

/** Without tab and line feed, which are text. Also a carriage return, which XML would read as a line feed. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
