import writeWorkbook, { type Row, type Sheet } from "write-excel-file/node";
import { NOBODY, type Told } from "../../core/told.ts";
import type { Paper, Table, View } from "../../views/content.ts";
import { columnShares } from "../columns.ts";
import { countDrawn } from "../count-drawn.ts";
import { repack } from "../office-file.ts";
import { paperOf, withoutTitle } from "../paper-of.ts";
import { xmlText } from "../xml-text.ts";
import { aboutSheet } from "./about-sheet.ts";
import { asTallAsItsText, textCell, typedCell } from "./cells.ts";
import { sheetNames } from "./sheet-names.ts";

const ABOUT = "About";
/** In characters. */
const ABOUT_WIDTHS = [70, 50];
const WIDEST = 50;
const HEAD = { fontWeight: "bold", backgroundColor: "#E9EDF0", bottomBorderStyle: "medium" } as const;

/**
 * A view as an Excel workbook: first what it is about, then each table that has rows on a sheet of its own, with typed
 * dates and numbers, a frozen head and filters. The same view gives the same bytes.
 */
export async function workbook(view: View, told: Told = NOBODY): Promise<Uint8Array> {
  const paper = paperOf(view);
  const blocks = withoutTitle(view.blocks, paper);
  const tables = blocks.flatMap((block) =>
    block.kind === "table" && block.table.rows.length > 0 ? [block.table] : [],
  );
  const [about = ABOUT, ...names] = sheetNames([ABOUT, ...tables.map((table) => table.title)]);
  const step = countDrawn(blocks, told);
  const sheets = [
    sheetOf(about, aboutSheet(paper, blocks, names), ABOUT_WIDTHS, { showGridLines: false }),
    ...tables.map((table, at) => tableSheet(table, names[at] as string, step)),
  ] satisfies Sheet<Buffer>[];
  told("Writing");
  const bytes = await writeWorkbook(sheets, { fontFamily: "Arial", fontSize: 10 }).toBuffer();
  return repack(bytes, paper.asOf, completed(tables, names), properties(paper));
}

function sheetOf(sheet: string, rows: readonly Row[], widths: readonly number[], more: object) {
  const data = rows.map((row) => asTallAsItsText(row, widths));
  return { sheet, data, columns: widths.map((width) => ({ width })), ...more };
}

function tableSheet(table: Table, sheet: string, step: () => void) {
  const head: Row = table.columns.map((column) =>
    textCell(column.title, { ...HEAD, align: column.align, alignVertical: "bottom" }),
  );
  const rows: Row[] = table.rows.map((row) => {
    step();
    return table.columns.map((column, at) => typedCell(column, row[at], at === 0));
  });
  // The arrow of the filter stands in the head's own cell.
  const widths = columnShares(table).map((width) => Math.min(WIDEST, width + 3));
  return sheetOf(sheet, [head, ...rows], widths, { stickyRowsCount: 1 });
}

/** What the library has no word for: filters, the head on every printed page, and the paper's long side. */
function completed(tables: readonly Table[], names: readonly string[]): (path: string, text: string) => string {
  return (path, text) => {
    if (path === "xl/workbook.xml") return text.replace(/<definedNames\s*\/>/, () => definedNames(tables, names));
    const at = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? 0) - 2;
    if (at < -1) return text;
    const table = tables[at];
    const fitted = text.replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    const page = (orientation: string): string =>
      `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`;
    if (table === undefined) return fitted.replace("</sheetData>", `</sheetData>${page("portrait")}`);
    const filter = `<autoFilter ref="${rangeOf(table).replaceAll("$", "")}"/>`;
    return fitted
      .replace('xSplit="0" ', "")
      .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
      .replace("</sheetData>", `</sheetData>${filter}${page("landscape")}`);
  };
}

function definedNames(tables: readonly Table[], names: readonly string[]): string {
  if (tables.length === 0) return "";
  const named = (name: string, at: number, range: string, more = ""): string => {
    const sheet = `'${(names[at] as string).replaceAll("'", "''")}'`;
    return `<definedName name="_xlnm.${name}" localSheetId="${at + 1}"${more}>${xmlText(sheet)}!${range}</definedName>`;
  };
  const filters = tables.map((table, at) => named("_FilterDatabase", at, rangeOf(table), ' hidden="1"'));
  const heads = tables.map((_, at) => named("Print_Titles", at, "$1:$1"));
  return `<definedNames>${[...filters, ...heads].join("")}</definedNames>`;
}

function rangeOf({ columns, rows }: Table): string {
  return `$A$1:$${columnName(columns.length)}$${rows.length + 1}`;
}

/** `A`, …, `Z`, `AA`: the nth column, from 1. */
function columnName(n: number): string {
  return n > 26 ? columnName(Math.floor((n - 1) / 26)) + columnName(((n - 1) % 26) + 1) : String.fromCharCode(64 + n);
}

const CORE = "docProps/core.xml";

/** Title, publisher and day, which the library leaves out: a part of their own, and where it is announced. */
function properties({ title, plan, publisher, asOf }: Paper): Parameters<typeof repack>[3] {
  const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';
  const cp = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"';
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`;
  return {
    path: CORE,
    text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${cp} ${dc} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(plan)}</dc:subject><dc:creator>${xmlText(publisher ?? plan)}</dc:creator><dc:language>en-GB</dc:language>${created}</cp:coreProperties>`,
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    relationship: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  };
}
