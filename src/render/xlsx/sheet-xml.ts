import { xmlText } from "../xml-text.ts";
import { sheetText } from "./cells.ts";

/** A cell that is drawn, but for its row's number. */
export type Drawn = (row: number) => string;

export interface WorksheetParts {
  /** The pane that stays in view; empty where nothing does. */
  readonly pane: string;
  /** The cell that is chosen when it is opened: `F6`. */
  readonly active: string;
  /** In characters. */
  readonly widths: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly rows: readonly string[];
  readonly merged: readonly string[];
  /** The `dataValidations` element, or nothing. */
  readonly validations: string;
  /** The row that heads every printed page, for a wide sheet; null for one that is read as it is. */
  readonly titles: number | null;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** An element with a namespace of spreadsheets, as a part by itself. */
export function xml(element: string, content: string, more = ""): string {
  return `${XML}<${element} xmlns="${MAIN}"${more}>${content}</${element}>`;
}

/** `A`, …, `Z`, `AA`: the nth column, from 1. */
export function columnName(n: number): string {
  return n > 26 ? columnName(Math.floor((n - 1) / 26)) + columnName(((n - 1) % 26) + 1) : String.fromCharCode(64 + n);
}

/**
 * Text in a cell; never a formula.
 *
 * @param at the column, from 0
 */
export function cell(at: number, text: string, style: number): Drawn {
  return (row) => {
    const place = `r="${columnName(at + 1)}${row}" s="${style}"`;
    if (text === "") return `<c ${place}/>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(sheetText(text))}</t></is></c>`;
  };
}

/** @param height in points */
export function row(number: number, cells: readonly Drawn[], height: number): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.map((draw) => draw(number)).join("")}</row>`;
}

/** A sheet in which only unlocked cells can be filled in, while rows and columns can be made wider. Without a password: it guards against slips. */
export function worksheet({ pane, active, widths, rows, merged, validations, titles }: WorksheetParts): string {
  const columns = widths.map(
    ({ width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`,
  );
  const chosen = `<selection${pane === "" ? "" : ' pane="bottomRight"'} activeCell="${active}" sqref="${active}"/>`;
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`);
  return xml(
    "worksheet",
    [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}${chosen}</sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols>`,
      `<sheetData>${rows.join("")}</sheetData>`,
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
      merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
      validations,
      `<pageSetup paperSize="9" orientation="${titles === null ? "portrait" : "landscape"}" fitToHeight="0"/>`,
    ].join(""),
  );
}
