import type { OfficeDocument } from "../office-table.ts";
import { readXml } from "../read-xml.ts";
import { relationshipsOf } from "../relationships.ts";
import { damaged } from "../zip/read-directory.ts";
import type { Package } from "../zip/read-part.ts";
import { DocumentReader } from "./document-reader.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles } from "./styles.ts";

/**
 * The tables of a Word document and what stands between them. Headers, footers and notes are not read.
 *
 * @param main the name of the part that is the document
 * @throws Unreadable
 */
export function readWord(pack: Package, main: string): OfficeDocument & { readonly ok: true } {
  const linked = (type: string): string => relationshipsOf(pack, main).find((link) => link.type === type)?.target ?? "";
  const [styles, numbering] = [linked("styles"), linked("numbering")];
  const document = pack.read(main);
  if (document === null) throw damaged("the document itself is missing");
  const reader = new DocumentReader(
    readStyles(pack.read(styles), styles),
    readNumbering(pack.read(numbering), numbering),
  );
  readXml(document, main, reader);
  return { ok: true, kind: "word", tables: reader.tables, ...reader.done() };
}
