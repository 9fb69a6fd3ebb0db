import { escaped, oneLine, visible } from "./printable.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** The two that XML 1.0 forbids besides controls and lone surrogates. */
const NON_CHARACTERS = /[\ufffe\uffff]/g;

/** Text for an XML element: markup escaped, and every character that XML has no place for written out. */
export function xmlText(text: string): string {
  return xmlMarkup(visible(text).replace(NON_CHARACTERS, escaped));
}

/** The same for a text that XML has a place for as it is: only markup is escaped. */
export function xmlMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

/** Attributes with a blank before each; their text is on one line. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(oneLine(String(value)))}"`)
    .join("");
}
