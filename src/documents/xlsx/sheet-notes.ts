import { quote } from "../../text/quote.ts";
import { tidy } from "../line.ts";
import type { Notes } from "../notes.ts";
import { readDrawing } from "../ooxml/drawings.ts";
import { partsOfType, type Relationship } from "../ooxml/relationships.ts";
import type { Package } from "../zip/read-part.ts";
import type { RawSheet } from "./read-sheet.ts";

/** Says what lies on a sheet and in none of its cells. */
export function noteSurroundings(pack: Package, links: readonly Relationship[], where: string, notes: Notes): void {
  for (const part of partsOfType(links, "drawing")) {
    const bytes = pack.read(part);
    if (bytes === null) continue;
    const { pictures, charts, texts } = readDrawing(bytes, part);
    if (pictures > 0) notes.say("not-read", where, `pictures were not read (${pictures})`);
    if (charts > 0) notes.say("not-read", where, `charts were not read (${charts})`);
    if (texts.length > 0) {
      const words = texts.slice(0, 8).map((text) => quote(text, 200));
      notes.say("not-read", where, `text boxes were not read (${texts.length}): ${words.join(", ")}`);
    }
  }
  const controls = partsOfType(links, "ctrlProp").length + partsOfType(links, "control").length;
  if (controls > 0) notes.say("not-read", where, `boxes and buttons that lie on the sheet were not read (${controls})`);
  const pivots = partsOfType(links, "pivotTable").length;
  if (pivots > 0) notes.say("read-as", where, `pivot tables were read as they were last worked out (${pivots})`);
}

/** Says what else of a sheet was not read. */
export function noteLooks({ rules, pageTexts }: RawSheet, where: string, notes: Notes): void {
  if (rules > 0) {
    notes.say("not-read", where, `what rules colour or strike out by what a cell holds was not worked out (${rules})`);
  }
  const printed = tidy(pageTexts.join(" ").replace(/&(?:[LCRDTPNFAGZBIUESXYH]|"[^"]*"|K[0-9A-F]{6}|\d+)/g, " "));
  if (printed !== "")
    notes.say("not-read", where, `what is printed above and below each page was not read: ${quote(printed, 200)}`);
}
