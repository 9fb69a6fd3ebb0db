import { xmlText } from "../xml-text.ts";

/** A part of a package: its path in it, and its text. */
export type Part = readonly [path: string, text: string];

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

/** What a workbook says of itself. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** ISO: the day on which the file says it was made. */
  readonly asOf: string;
}

/** An element with a namespace of spreadsheets, as a part by itself. */
export function xml(element: string, content: string, more = ""): string {
  return `${XML}<${element} xmlns="${MAIN}"${more}>${content}</${element}>`;
}

/** What is in every workbook of so many sheets, besides its sheets, its styles and the list of them. */
export function packageParts(sheets: number, properties: Properties): readonly Part[] {
  const sheetsOf = Array.from({ length: sheets }, (_, at) => `worksheets/sheet${at + 1}.xml`);
  return [
    ["[Content_Types].xml", contentTypes(sheetsOf)],
    [
      "_rels/.rels",
      relationships([
        [`${RELATIONS}/officeDocument`, "xl/workbook.xml"],
        [`${PACKAGE_RELATIONS}/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", coreXml(properties)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheetsOf.map((path) => [`${RELATIONS}/worksheet`, path] as const),
        [`${RELATIONS}/styles`, "styles.xml"],
      ]),
    ],
  ];
}

function contentTypes(sheets: readonly string[]): string {
  const part = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  const parts = [
    part("xl/workbook.xml", `${MAIN_TYPE}.sheet.main+xml`),
    part("xl/styles.xml", `${MAIN_TYPE}.styles+xml`),
    part("docProps/core.xml", CORE_TYPE),
    ...sheets.map((path) => part(`xl/${path}`, `${MAIN_TYPE}.worksheet+xml`)),
  ];
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${XML}<Types xmlns="${TYPES}">${rels}<Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
}

/** The part of a package that names what belongs to it. */
export function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const lines = list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}">${lines.join("")}</Relationships>`;
}

/** The part of a package that says what it is. */
export function coreXml({ title, subject, creator, asOf }: Properties): string {
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const said = `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(creator)}</dc:creator><dc:language>en-GB</dc:language>`;
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`;
  return `${XML}<cp:coreProperties ${spaces}>${said}${created}</cp:coreProperties>`;
}
