import { oneLine, visible } from "../printable.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Plan text as HTML that says just that, between tags or in a quoted attribute. Line breaks stay. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** The same on one line; a blank at an end parts it from its neighbour and stays. */
export function escapeLine(text: string): string {
  const words = escapeHtml(oneLine(text));
  if (words === "") return /^\s+$/.test(text) ? " " : "";
  return `${/^\s/.test(text) ? " " : ""}${words}${/\s$/.test(text) ? " " : ""}`;
}

/** An attribute with its blank before it; nothing where the value is null. */
export function attribute(name: string, value: string | null): string {
  return value === null ? "" : ` ${name}="${escapeHtml(value)}"`;
}
