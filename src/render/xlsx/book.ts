import { pack } from "../office/pack.ts";
import { type Part, type Properties, RELATIONS } from "../office/parts.ts";
import { xmlText } from "../xml-text.ts";
import { bookParts, xml } from "./parts.ts";
import { type Sheet, sheetXml, tableRange } from "./sheet.ts";
import { Styles } from "./styles.ts";

interface Book extends Properties {
  readonly sheets: readonly Sheet[];
  /** Whether sheets can be neither added nor taken away. */
  readonly locked?: boolean;
}

/** An Excel workbook. The same book gives the same bytes. */
export function bookBytes(book: Book): Uint8Array {
  const styles = new Styles();
  const sheets = book.sheets.map((sheet, at): Part => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, styles)]);
  return pack(
    [
      ...bookParts(sheets.length, book),
      ["xl/workbook.xml", workbookXml(book)],
      ["xl/styles.xml", styles.xml()],
      ...sheets,
    ],
    book.asOf,
  );
}

function workbookXml({ sheets, locked }: Book): string {
  const listed = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  const protection = locked ? '<workbookProtection lockStructure="1"/>' : "";
  const content = `<workbookPr/>${protection}<bookViews><workbookView/></bookViews><sheets>${listed.join("")}</sheets>${definedNames(sheets)}`;
  return xml("workbook", content, ` xmlns:r="${RELATIONS}"`);
}

/** What Excel keeps under a name: the range of each filter, and the row that every printed page has. */
function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    if (sheet.headRow === undefined) return [];
    const of = `${xmlText(`'${sheet.name.replaceAll("'", "''")}'`)}!`;
    const named = (name: string, range: string, more = ""): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${at}"${more}>${of}${range}</definedName>`;
    const filter = tableRange(sheet).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return [
      ...(sheet.filtered ? [named("_FilterDatabase", filter, ' hidden="1"')] : []),
      named("Print_Titles", `$${sheet.headRow}:$${sheet.headRow}`),
    ];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}
