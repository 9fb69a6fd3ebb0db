import { quote } from "../../text/quote.ts";
import type { Budget } from "../budget.ts";
import type { Document, Paragraph } from "../document.ts";
import { MOST_PAGES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import type { Package } from "../zip/read-part.ts";
import { readHtml } from "./read-html.ts";

/** What a page of the zip is called: it stands at its top, beside its pictures and style sheets. */
export const PAGE_IN_ZIP = /^[^/]+\.html?$/i;

/** The pages of a zip, as Google Docs and Sheets hand out a document for the web: a page, or one for each sheet. */
export function readPages(pack: Package, budget: Budget): Document {
  const names = pack.names.filter((name) => PAGE_IN_ZIP.test(name));
  if (names.length > MOST_PAGES) throw new Unreadable(`it holds ${names.length} pages`, "Unpack it and import one.");
  const pages = names.map((name) => ({
    name: name.replace(/\.html?$/i, ""),
    page: readHtml(pack.read(name) ?? new Uint8Array(), budget),
  }));
  const [first] = pages;
  if (first !== undefined && pages.length === 1) return first.page;
  let before: readonly Paragraph[] = [];
  const tables = pages.flatMap(({ name, page }) => {
    const its = page.tables.map((table, at) => ({
      ...table,
      ...{
        where: `page ${quote(name)}, ${table.where}`,
        name,
        before: at === 0 ? [...before, ...table.before] : table.before,
      },
    }));
    before = its.length === 0 ? [...before, ...page.after] : page.after;
    return its;
  });
  return {
    kind: "html",
    tables,
    after: before,
    notes: pages.flatMap(({ name, page }) =>
      page.notes.map((note) => ({ ...note, where: `page ${quote(name)}, ${note.where}` })),
    ),
    properties: { title: null, modified: null, modifiedBy: null },
  };
}
