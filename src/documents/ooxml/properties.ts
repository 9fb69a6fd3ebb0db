import type { Properties } from "../document.ts";
import { tidy } from "../line.ts";
import { readXml } from "../read-xml.ts";
import type { Package } from "../zip/read-part.ts";
import { partsOfType, relationshipsOf } from "./relationships.ts";

const NOTHING: Properties = { title: null, modified: null, modifiedBy: null };

/** What a Word document or workbook says of itself (`docProps/core.xml`). */
export function propertiesOf(pack: Package): Properties {
  const [part] = partsOfType(relationshipsOf(pack, ""), "core-properties");
  const bytes = part === undefined ? null : pack.read(part);
  return bytes === null ? NOTHING : readProperties(bytes, part as string);
}

/** The elements that say it, in Office's files and in OpenDocument's, which share Dublin Core. */
export function readProperties(bytes: Uint8Array, part: string): Properties {
  const texts: Record<string, string> = {};
  let at = "";
  readXml(bytes, part, {
    open(name) {
      at = name;
    },
    text(more) {
      texts[at] = (texts[at] ?? "") + more;
    },
    close() {
      at = "";
    },
  });
  const said = (name: string): string | null => tidy(texts[name] ?? "") || null;
  return {
    title: said("title"),
    modified: dayOf(said("modified") ?? said("date")),
    modifiedBy: said("lastModifiedBy") ?? said("creator"),
  };
}

/** The day of a moment as a file writes it, `2025-03-31T09:30:00Z`; null where it is none. */
export function dayOf(moment: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(moment ?? "")?.[0] ?? null;
}
