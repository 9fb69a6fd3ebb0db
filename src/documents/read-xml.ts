import { SaxesParser } from "saxes";
import { MOST_DEPTH } from "./limits.ts";
import { damaged, Unreadable } from "./unreadable.ts";

/** The value of an element's attribute by its name without prefix; undefined where it has none. */
export type Attribute = (name: string) => string | undefined;

/** What is told of an element. Names are without their prefix, which each producer chooses for itself. */
export interface XmlHandler {
  readonly open?: (name: string, attribute: Attribute) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Walks the XML of a part, element by element. Entities other than XML's own five, and document types, are refused:
 * no program that writes documents does.
 *
 * @param part its name, for messages
 * @throws Unreadable where it is no XML, or made to do harm
 */
export function readXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new Unreadable(
      `its part ${part} declares a document type, which no Office program writes`,
      "It may be made to do harm. If you trust it: copy its tables into a new document, and import that.",
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEPTH) throw damaged(`its part ${part} nests more than ${MOST_DEPTH} elements deep`);
    handler.open?.(local(name), (wanted) => attributeOf(attributes as Record<string, string>, wanted));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handler.close?.(local(name));
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // What saxes throws begins with a place; anything else is a fault of ours.
    if (error instanceof Error && error.constructor === Error) throw damaged(`its part ${part} is no XML`);
    throw error;
  }
}

/** XML is UTF-8, or UTF-16 with a mark at its beginning. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  if (Object.hasOwn(attributes, wanted)) return attributes[wanted];
  for (const name in attributes) if (local(name) === wanted) return attributes[name];
  return undefined;
}
