import type { View } from "../views/content.ts";
import { escaped } from "./printable.ts";

/** What JSON allows in a string but a terminal, a log or JavaScript acts on; what only shapes a text stays. Lone surrogates JSON.stringify escapes. */
const ACTED_ON = /[\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufeff]/g;

/** The view's document with two blanks of indentation and a final line break. Parses back to just what it was. */
export function renderJson(view: Pick<View, "document">): string {
  return jsonText(view.document);
}

/** Any value, drawn as `renderJson` draws a document. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(ACTED_ON, escaped)}\n`;
}
