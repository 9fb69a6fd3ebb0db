import { partsOfType, type Relationship, relationshipsOf } from "../ooxml/relationships.ts";
import { readXml } from "../read-xml.ts";
import { damaged } from "../unreadable.ts";
import type { Package } from "../zip/read-part.ts";
import { isOn } from "./styles.ts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its part in the package. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  /** Charts and old macro sheets: they have no cells to read. */
  readonly others: readonly string[];
  readonly from1904: boolean;
  /** The part that the workbook links to under such a type; `""` for none. */
  readonly linked: (type: string) => string;
}

/** What the workbook says of itself. */
export function readWorkbook(pack: Package, main: string): Workbook {
  const bytes = pack.read(main);
  if (bytes === null) throw damaged("the workbook itself is missing");
  const links = relationshipsOf(pack, main);
  const byId = new Map<string, Relationship>(links.map((link) => [link.id, link]));
  const sheets: ListedSheet[] = [];
  const others: string[] = [];
  let from1904 = false;
  readXml(bytes, main, {
    open(element, attribute) {
      if (element === "workbookPr") from1904 = isOn(attribute("date1904") ?? "0");
      if (element !== "sheet") return;
      const name = attribute("name") ?? "";
      const link = byId.get(attribute("id") ?? "");
      if (link?.type === "worksheet" && !link.isExternal) {
        sheets.push({ name, isHidden: (attribute("state") ?? "visible") !== "visible", part: link.target });
      } else others.push(name);
    },
  });
  return { sheets, others, from1904, linked: (type) => partsOfType(links, type)[0] ?? "" };
}
