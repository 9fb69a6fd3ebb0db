import type { YamlChild, YamlNode } from "../source/yaml-layout.ts";
import type { Keys, YamlValue } from "./change.ts";

/** A value, what holds it, and where in it. */
export interface Found {
  readonly parent: YamlNode;
  readonly child: YamlChild;
  /** Its number among the children of its parent. */
  readonly index: number;
  readonly value: YamlNode;
}

/** What the keys lead to, or null where it is not there in so many words: behind a reference nothing is. */
export function at(root: YamlNode, keys: Keys): Found | null {
  let found: Found | null = null;
  let parent = root;
  for (const key of keys) {
    const index = parent.children.findIndex((child) => child.key === key || String(child.key) === String(key));
    const child = parent.children[index];
    if (child === undefined) return null;
    found = { parent, child, index, value: child.value };
    parent = child.value;
  }
  return found;
}

/** What a document says under keys; undefined where it says nothing. */
export function valueAt(data: unknown, keys: Keys): YamlValue | undefined {
  let value = data;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = value[key as keyof typeof value];
  }
  return value as YamlValue | undefined;
}

/** Keys as people write them: `progress 3 note`, items counted from 1. */
export function named(keys: Keys): string {
  const words = keys.map((key) => (typeof key === "number" ? key + 1 : key)).join(" ");
  return words === "" ? "the file" : words;
}
