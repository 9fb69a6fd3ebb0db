import { readXml } from "../read-xml.ts";
import { isOn } from "../xlsx/styles.ts";

/** What a style says of its paragraphs or words. What neither it nor one it is based on says is null. */
export interface WordStyle {
  /** 1–9. */
  readonly heading: number | null;
  readonly isCaption: boolean;
  /** The list that its paragraphs are counted in, and their level in it. */
  readonly list: string | null;
  readonly level: string | null;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
}

type Own = { -readonly [Key in keyof WordStyle]: WordStyle[Key] | null } & { base: string | null };

const SILENT: Own = {
  ...{ heading: null, isCaption: null, list: null, level: null, isStruck: null, isHidden: null, base: null },
};

/** The styles by id. A style that does not say something takes it from the one that it is based on. */
export function readStyles(bytes: Uint8Array | null, part: string): ReadonlyMap<string, WordStyle> {
  const own = new Map<string, Own>();
  let id = "";
  if (bytes === null) return new Map();
  readXml(bytes, part, {
    open(name, attribute) {
      const value = attribute("val") ?? "";
      const style = own.get(id);
      if (name === "style") {
        id = attribute("styleId") ?? "";
        own.set(id, { ...SILENT });
      } else if (style === undefined) return;
      else if (name === "name") {
        const level = /^(?:heading|überschrift|titre) ?([1-9])$/i.exec(value)?.[1];
        if (level !== undefined) style.heading = Number(level);
        else if (/^title$/i.test(value)) style.heading = 1;
        else if (/^caption$/i.test(value)) style.isCaption = true;
      } else if (name === "basedOn") style.base = value;
      else if (name === "outlineLvl" && /^[0-8]$/.test(value)) style.heading ??= Number(value) + 1;
      else if (name === "numId") style.list = value;
      else if (name === "ilvl") style.level = value;
      else if (name === "strike" || name === "dstrike") style.isStruck = isOn(attribute("val"));
      else if (name === "vanish") style.isHidden = isOn(attribute("val"));
    },
    close(name) {
      if (name === "style") id = "";
    },
  });
  return new Map([...own.keys()].map((key) => [key, inherited(key, own)]));
}

function inherited(id: string, styles: ReadonlyMap<string, Own>): WordStyle {
  const said = { ...SILENT };
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.base ?? null) {
    seen.add(at);
    const style = styles.get(at) ?? SILENT;
    said.heading ??= style.heading;
    said.isCaption ??= style.isCaption;
    said.list ??= style.list;
    said.level ??= style.level;
    said.isStruck ??= style.isStruck;
    said.isHidden ??= style.isHidden;
  }
  return {
    ...{ heading: said.heading, list: said.list, level: said.level },
    ...{ isCaption: said.isCaption ?? false, isStruck: said.isStruck ?? false, isHidden: said.isHidden ?? false },
  };
}
