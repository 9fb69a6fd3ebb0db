import { xmlMarkup, xmlText } from "../xml-text.ts";
import { xml } from "./parts.ts";
import type { Style, Styles } from "./styles.ts";

/** A cell: a text that XML can hold (`cells.ts` makes it so), a number, or nothing but its look. */
export interface SheetCell {
  readonly value: string | number | null;
  /** The day that the number is, ISO. */
  readonly day?: string;
  readonly style: Style;
  /** The place in this workbook that it leads to: `'Actions'!A1`. */
  readonly leadsTo?: string;
}

export interface SheetRow {
  /** From the first column on; null where there is no cell. */
  readonly cells: readonly (SheetCell | null)[];
  /** In points. */
  readonly height: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** In characters. */
  readonly widths: readonly number[];
  /** The columns that are not shown, from 0. */
  readonly hiddenColumns?: readonly number[];
  readonly rows: readonly SheetRow[];
  /** The row, from 1, that heads the table: it and what is above it stay in view, and every printed page has it. */
  readonly headRow?: number;
  /** How many columns stay in view besides. */
  readonly fixedColumns?: number;
  /** Whether the rows below the head can be filtered. */
  readonly filtered?: boolean;
  /** Whether lines are drawn between cells on the screen. */
  readonly gridLines: boolean;
  /** Whether only open cells can be filled in. Without a password: it guards against slips. */
  readonly locked?: boolean;
  /** The cell that is chosen when it is opened: `F6`. */
  readonly active?: string;
  /** Ranges that are one cell each. */
  readonly merged?: readonly string[];
  /** Whether it is printed on the paper's long side though it has no head. */
  readonly landscape?: boolean;
  /** The `dataValidations` element, or nothing. */
  readonly validations?: string;
}

/** The part of a workbook that holds a sheet. A sheet with a head is a wide table, printed on the paper's long side. */
export function sheetXml(sheet: Sheet, styles: Styles): string {
  const { widths, rows, merged = [], headRow, locked } = sheet;
  const columns = widths.map((width, at) => {
    const hidden = sheet.hiddenColumns?.includes(at) ? ' hidden="1"' : "";
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`);
  return xml(
    "worksheet",
    [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetViews><sheetView${sheet.gridLines ? "" : ' showGridLines="0"'} workbookViewId="0">${viewXml(sheet)}</sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols>`,
      `<sheetData>${rows.map((row, at) => rowXml(row, at + 1, styles)).join("")}</sheetData>`,
      locked ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : "",
      sheet.filtered ? `<autoFilter ref="${tableRange(sheet)}"/>` : "",
      merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
      sheet.validations ?? "",
      linksXml(rows),
      `<pageSetup paperSize="9" orientation="${headRow === undefined && !sheet.landscape ? "portrait" : "landscape"}" fitToHeight="0"/>`,
    ].join(""),
  );
}

function linksXml(rows: readonly SheetRow[]): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, at) => {
      if (cell?.leadsTo === undefined) return [];
      return [`<hyperlink ref="${columnName(at + 1)}${row + 1}" location="${xmlText(cell.leadsTo)}"/>`];
    }),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/** From the head to the last row, over all columns: `A1:D30`. */
export function tableRange({ headRow = 1, widths, rows }: Sheet): string {
  return `A${headRow}:${columnName(widths.length)}${rows.length}`;
}

/** `A`, …, `Z`, `AA`: the nth column, from 1. */
export function columnName(n: number): string {
  return n > 26 ? columnName(Math.floor((n - 1) / 26)) + columnName(((n - 1) % 26) + 1) : String.fromCharCode(64 + n);
}

function viewXml({ headRow, fixedColumns = 0, active }: Sheet): string {
  const chosen = (pane: string): string =>
    active === undefined ? "" : `<selection${pane} activeCell="${active}" sqref="${active}"/>`;
  if (headRow === undefined) return chosen("");
  const pane = fixedColumns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${fixedColumns === 0 ? "" : `xSplit="${fixedColumns}" `}ySplit="${headRow}"`;
  const first = `${columnName(fixedColumns + 1)}${headRow + 1}`;
  return `<pane ${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>${chosen(` pane="${pane}"`)}`;
}

function rowXml({ cells, height }: SheetRow, number: number, styles: Styles): string {
  const drawn = cells.map((cell, at) => (cell === null ? "" : cellXml(cell, `${columnName(at + 1)}${number}`, styles)));
  return `<row r="${number}" ht="${height}" customHeight="1">${drawn.join("")}</row>`;
}

/** A text is never a formula; and Excel reads `_x0041_` as `A`, unless its first sign is written so. */
function cellXml({ value, style }: SheetCell, place: string, styles: Styles): string {
  const head = `<c r="${place}" s="${styles.numberOf(style)}"`;
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlMarkup(value.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"))}</t></is></c>`;
}
