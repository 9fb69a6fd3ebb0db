import type { Table, View } from "../../views/content.ts";
import { paperOf, withoutTitle } from "../paper-of.ts";
import { aboutSheet, type TablePlace } from "./about-sheet.ts";
import { bookBytes } from "./book.ts";
import { sheetNames } from "./sheet-names.ts";
import { tableGroups } from "./table-groups.ts";
import { tableSheet } from "./table-sheet.ts";

const ABOUT = "About";

/**
 * A view as an Excel workbook of a few sheets: first what it is about, with links to the tables, then these. The same view
 * gives the same bytes.
 */
export function workbook(view: View): Uint8Array {
  const paper = paperOf(view);
  const blocks = withoutTitle(view.blocks, paper);
  const groups = tableGroups(blocks);
  const [about = ABOUT, ...names] = sheetNames([ABOUT, ...groups.map(({ title }) => title)]);
  const sheets = groups.map((group, at) => tableSheet(group, names[at] as string));
  const places = new Map<Table, TablePlace>(
    sheets.flatMap(({ sheet, places }) =>
      [...places].map(([table, row]) => [table, { sheet: sheet.name, row }] as const),
    ),
  );
  return bookBytes({
    ...{ title: paper.title, subject: paper.plan, creator: paper.publisher ?? paper.plan, asOf: paper.asOf },
    sheets: [aboutSheet(about, paper, blocks, places), ...sheets.map(({ sheet }) => sheet)],
  });
}
