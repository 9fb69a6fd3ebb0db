/** Lists whose order says something: the first owner is the lead. In all others order is only how they were written. */
const ORDERED = new Set(["owners"]);
/** What is no part of the value: where a file lies, and the name that a quarter or year goes by. */
const NOT_THE_VALUE = new Set(["path", "yearStarts"]);

/**
 * Whether two values of the ledger say the same. Blanks and line breaks in text count as one blank, lists are the same
 * in any order (but owners), and a date is the days that it covers, however it was written.
 *
 * @param key the field that the values stand in
 */
export function sameValue(a: unknown, b: unknown, key = ""): boolean {
  return isUntouched(a, b) || canonical(a, key) === canonical(b, key);
}

/** A text that two values share if and only if they say the same. */
export function canonical(value: unknown, key = ""): string {
  if (typeof value === "string") return JSON.stringify(value.replace(/\s+/g, " ").trim());
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return `[${(ORDERED.has(key) ? items : items.sort()).join(",")}]`;
  }
  const fields = Object.entries(value).filter(([name]) => !NOT_THE_VALUE.has(name));
  return `{${fields
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one, name)}`)
    .sort()
    .join(",")}}`;
}

/** The quick answer for what nobody touched: the same, down to the order in which it was written. */
export function isUntouched(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isUntouched(a[key as keyof typeof a], b[key as keyof typeof b]));
}

/** Whether two values are the very same, down to the last character; the order of a map's fields says nothing. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameData(a[key as keyof typeof a], b[key as keyof typeof b]));
}
