import { readXml } from "../read-xml.ts";

/** What a paragraph style says of its paragraphs. */
export interface WordStyle {
  readonly heading: number | null;
  readonly isList: boolean;
}

/** The paragraph styles by id. A style that says nothing of headings and lists takes that of the one it is based on. */
export function readStyles(bytes: Uint8Array | null, part: string): ReadonlyMap<string, WordStyle> {
  const own = new Map<string, { heading: number | null; isList: boolean; base: string | null }>();
  let id = "";
  if (bytes === null) return own;
  readXml(bytes, part, {
    open(name, attribute) {
      const value = attribute("val") ?? "";
      const style = own.get(id);
      if (name === "style") {
        id = attribute("styleId") ?? "";
        own.set(id, { heading: null, isList: false, base: null });
      } else if (style === undefined) return;
      else if (name === "name") {
        const level = /^(?:heading|überschrift|titre) ?([1-9])$/i.exec(value)?.[1];
        if (level !== undefined) style.heading = Number(level);
        else if (/^title$/i.test(value)) style.heading = 1;
      } else if (name === "basedOn") style.base = value;
      else if (name === "outlineLvl" && /^[0-8]$/.test(value)) style.heading ??= Number(value) + 1;
      else if (name === "numPr") style.isList = true;
    },
    close(name) {
      if (name === "style") id = "";
    },
  });
  return new Map([...own.keys()].map((key) => [key, inherited(key, own)]));
}

function inherited(
  id: string,
  styles: ReadonlyMap<string, { heading: number | null; isList: boolean; base: string | null }>,
): WordStyle {
  let heading: number | null = null;
  let isList = false;
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.base ?? null) {
    seen.add(at);
    heading ??= styles.get(at)?.heading ?? null;
    isList ||= styles.get(at)?.isList ?? false;
  }
  // Numbered headings are headings.
  return { heading, isList: isList && heading === null };
}
