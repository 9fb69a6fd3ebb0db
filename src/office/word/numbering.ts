import { readXml } from "../read-xml.ts";

/** Whether the paragraphs of a list carry numbers or letters that Word counts by itself, by list and level. */
export type Numbering = (list: string, level: string) => boolean;

/** Reads which lists count. Their numbers are nowhere in the text: whoever imports it must hear that they are lost. */
export function readNumbering(bytes: Uint8Array | null, part: string): Numbering {
  const counted = new Set<string>();
  const kinds = new Map<string, string>();
  let [kind, list, level] = ["", "", ""];
  if (bytes === null) return () => false;
  readXml(bytes, part, {
    open(name, attribute) {
      if (name === "abstractNum") kind = attribute("abstractNumId") ?? "";
      else if (name === "num") list = attribute("numId") ?? "";
      else if (name === "abstractNumId") kinds.set(list, attribute("val") ?? "");
      else if (name === "lvl") level = attribute("ilvl") ?? "";
      else if (name === "numFmt" && !["bullet", "none"].includes(attribute("val") ?? ""))
        counted.add(`${kind}/${level}`);
    },
  });
  return (of, at) => counted.has(`${kinds.get(of) ?? ""}/${at}`);
}
