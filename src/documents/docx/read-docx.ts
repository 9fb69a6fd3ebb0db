import { quote } from "../../text/quote.ts";
import type { Budget } from "../budget.ts";
import type { Document } from "../document.ts";
import { propertiesOf } from "../ooxml/properties.ts";
import { partsOfType, relationshipsOf } from "../ooxml/relationships.ts";
import { readXml } from "../read-xml.ts";
import { damaged } from "../unreadable.ts";
import type { Package } from "../zip/read-part.ts";
import { DocumentReader } from "./document-reader.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles } from "./styles.ts";
import { readAnnotations, wordsOf } from "./words-of-parts.ts";

/**
 * The tables of a Word document and what stands between them.
 *
 * @param main the name of the part that is the document
 * @throws Unreadable
 */
export function readDocx(pack: Package, main: string, budget: Budget): Document {
  const document = pack.read(main);
  if (document === null) throw damaged("the document itself is missing");
  const links = relationshipsOf(pack, main);
  const linked = <What>(type: string, read: (bytes: Uint8Array | null, part: string) => What): What => {
    const part = partsOfType(links, type)[0] ?? "";
    return read(pack.read(part), part);
  };
  const styles = linked("styles", readStyles);
  const reader = new DocumentReader(
    {
      styles,
      numbering: linked("numbering", (bytes, part) => readNumbering(bytes, part, styles)),
      comments: linked("comments", (bytes, part) => readAnnotations(bytes, part, "comment")),
      footnotes: linked("footnotes", (bytes, part) => readAnnotations(bytes, part, "footnote")),
      endnotes: linked("endnotes", (bytes, part) => readAnnotations(bytes, part, "footnote")),
      targets: new Map(links.filter(({ isExternal }) => isExternal).map(({ id, target }) => [id, target])),
    },
    budget,
  );
  readXml(document, main, reader);
  const printed = [...partsOfType(links, "header"), ...partsOfType(links, "footer")].map((part) =>
    wordsOf(pack.read(part), part),
  );
  for (const words of new Set(printed)) {
    if (words === "") continue;
    reader.notes.say("not-read", "the file", `what stands above or below each page was not read: ${quote(words, 200)}`);
  }
  const { tables, after, notes } = reader.flow.done();
  return { kind: "docx", tables, after, notes: [...notes, ...reader.notes.all()], properties: propertiesOf(pack) };
}
