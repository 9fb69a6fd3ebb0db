import { inOneLine, quote } from "../core/quote.ts";

type Keys = readonly (string | number)[];

/** The value that the keys lead to, and whether there is one at all. Own fields only. */
export function valueAt(data: unknown, keys: Keys): { readonly there: boolean; readonly value: unknown } {
  let value = data;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
      return { there: false, value: undefined };
    value = (value as Record<string | number, unknown>)[key];
  }
  return { there: true, value };
}

/** What the keys lead to, in words: `title`, `item 2 of owners`. */
export function nameOf(keys: Keys): string {
  const last = keys.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return quote(last).slice(1, -1);
  const list = keys.at(-2);
  return typeof list === "string" ? `item ${last + 1} of ${inOneLine(list)}` : `item ${last + 1}`;
}

/** Where a field is missing from: ` in item 2 of progress`, or nothing at the top of the file. */
export function inParent(keys: Keys): string {
  return keys.length > 1 ? ` in ${nameOf(keys.slice(0, -1))}` : "";
}

/** A value as a message names it. */
export function described(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `the word ${value}`;
  if (Array.isArray(value)) return "a list";
  const [key] = Object.keys(value);
  return key === undefined ? "empty braces" : `a field called ${quote(key)}`;
}

/** What to do about a value of the wrong kind. */
export function helpWith(value: unknown, expected: string): string {
  const wantsText = expected === "text" || expected.startsWith("text ") || expected.includes(" or text");
  if (wantsText && (typeof value === "number" || typeof value === "boolean")) {
    return `Put it in quotes: "${value}". Without them YAML reads ${typeof value === "number" ? "a number" : "yes or no"}.`;
  }
  if (wantsText && typeof value === "object" && value !== null && !Array.isArray(value)) {
    const [key, inner] = Object.entries(value)[0] ?? ["", ""];
    return typeof inner === "string" || inner === null
      ? `A colon and a space begin a new field. Put the whole text in quotes: "${inOneLine(`${key}: ${inner ?? ""}`, 200)}".`
      : "Write text, in quotes where it has a colon and a space in it.";
  }
  if (expected.startsWith("a list of ") && (typeof value === "string" || typeof value === "number")) {
    return `Write each on a line of its own that begins with a hyphen: - ${inOneLine(String(value), 200)}`;
  }
  return `Write ${expected}.`;
}

/** `high, medium or low`. */
export function alternatives(values: readonly unknown[]): string {
  const names = values.map(String);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
