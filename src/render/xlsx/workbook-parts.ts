import { xmlText } from "../xml-text.ts";
import { xml } from "./sheet-xml.ts";

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly hidden: boolean }[];
  readonly title: string;
  readonly publisher: string;
  /** ISO: the day on which the file says it was made. */
  readonly asOf: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

/** What a workbook is made of beside its styles (`xl/styles.xml`): its sheets, the list of them, and what it says of itself. */
export function packageParts({
  sheets,
  title,
  publisher,
  asOf,
}: WorkbookParts): readonly (readonly [string, string])[] {
  return [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    [
      "_rels/.rels",
      relationships([
        [`${RELATIONS}/officeDocument`, "xl/workbook.xml"],
        [`${PACKAGE_RELATIONS}/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", coreXml(title, publisher, asOf)],
    ["xl/workbook.xml", workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, at) => [`${RELATIONS}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`${RELATIONS}/styles`, "styles.xml"],
      ]),
    ],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet.xml] as const),
  ];
}

function workbookXml(sheets: WorkbookParts["sheets"]): string {
  const listed = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  const content = `<workbookPr/><workbookProtection lockStructure="1"/><bookViews><workbookView/></bookViews><sheets>${listed.join("")}</sheets>`;
  return xml("workbook", content, ` xmlns:r="${RELATIONS}"`);
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  const parts = [
    part("xl/workbook.xml", `${MAIN_TYPE}.sheet.main+xml`),
    part("xl/styles.xml", `${MAIN_TYPE}.styles+xml`),
    part("docProps/core.xml", CORE_TYPE),
    ...Array.from({ length: sheets }, (_, at) =>
      part(`xl/worksheets/sheet${at + 1}.xml`, `${MAIN_TYPE}.worksheet+xml`),
    ),
  ];
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${XML}<Types xmlns="${TYPES}">${rels}<Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const lines = list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}">${lines.join("")}</Relationships>`;
}

function coreXml(title: string, publisher: string, asOf: string): string {
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`;
  return `${XML}<cp:coreProperties ${spaces}><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(publisher)}</dc:creator>${created}</cp:coreProperties>`;
}
