import type { YamlValue } from "../../src/edit/change.ts";

/** The keys of every value of a document. */
export function keysOf(value: unknown, keys: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...keys]];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => keysOf(item, [...keys, index]))
    : Object.entries(value).flatMap(([key, item]) => keysOf(item, [...keys, key]));
  return keys.length === 0 ? inner : [[...keys], ...inner];
}

/** A document with a value in it, or (undefined) without the one that the keys lead to. */
export function withValue(
  data: unknown,
  [key, ...rest]: readonly (string | number)[],
  value: YamlValue | undefined,
): unknown {
  if (key === undefined) return value;
  const copy = structuredClone(data) as Record<string | number, unknown>;
  if (rest.length > 0) copy[key] = withValue(copy[key], rest, value);
  else if (value !== undefined) copy[key] = value;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** The keys of the innermost map that a place lies in. */
export function mapAround(place: readonly (string | number)[]): (string | number)[] {
  const last = place.findLastIndex((key) => typeof key === "string");
  return place.slice(0, Math.max(last, 0));
}

/** Whether a field shares its line with the hyphen of an item, where the field below it moves up to. */
export function opensItem(data: unknown, keys: readonly (string | number)[]): boolean {
  let value = data as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) value = value[key] as Record<string | number, unknown>;
  return typeof keys.at(-2) === "number" && Object.keys(value)[0] === String(keys.at(-1));
}

/** The field or item above (-1) or below (1) another in the same map or list; null where there is none. */
export function beside(data: unknown, keys: readonly (string | number)[], by: 1 | -1): (string | number)[] | null {
  let value = data as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) value = value[key] as Record<string | number, unknown>;
  const names = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const other = names[(names as unknown[]).indexOf(keys.at(-1)) + by];
  return other === undefined || keys.length === 0 ? null : [...keys.slice(0, -1), other];
}

/** Whether nothing else stands in the map or list that holds a value. */
export function isAlone(data: unknown, keys: readonly (string | number)[]): boolean {
  let value = data as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) value = value[key] as Record<string | number, unknown>;
  return Object.keys(value).length === 1;
}
