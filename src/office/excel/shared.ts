import { readXml } from "../read-xml.ts";
import { type Shows, shownBy } from "./serial-date.ts";

/** The workbook's texts, by number. Phonetic readings are no part of them. */
export function readSharedTexts(bytes: Uint8Array | null, part: string): readonly string[] {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  if (bytes === null) return texts;
  readXml(bytes, part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic += 1;
      inText = name === "t" && phonetic === 0;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      inText = false;
      if (name === "rPh") phonetic -= 1;
      else if (name === "si") texts.push(plain(text));
    },
  });
  return texts;
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export function plain(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What each cell format of the workbook shows of a number, by number. */
export function readFormats(bytes: Uint8Array | null, part: string): readonly Shows[] {
  const codes = new Map<number, string>();
  const formats: Shows[] = [];
  let inCells = false;
  if (bytes === null) return formats;
  readXml(bytes, part, {
    open(name, attribute) {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        formats.push(shownBy(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}
