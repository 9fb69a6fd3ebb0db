import { type Part, type Properties, packageParts, RELATIONS, relationships, XML } from "../office/parts.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An element with a namespace of spreadsheets, as a part by itself. */
export function xml(element: string, content: string, more = ""): string {
  return `${XML}<${element} xmlns="${MAIN}"${more}>${content}</${element}>`;
}

/** What is in every workbook of so many sheets, besides its sheets, its styles and the list of them. */
export function bookParts(sheets: number, properties: Properties): readonly Part[] {
  const sheetsOf = Array.from({ length: sheets }, (_, at) => `worksheets/sheet${at + 1}.xml`);
  const types = [
    ["xl/workbook.xml", `${MAIN_TYPE}.sheet.main+xml`],
    ["xl/styles.xml", `${MAIN_TYPE}.styles+xml`],
    ...sheetsOf.map((path) => [`xl/${path}`, `${MAIN_TYPE}.worksheet+xml`] as const),
  ] as const;
  const related = [
    ...sheetsOf.map((path, at) => [`rId${at + 1}`, `${RELATIONS}/worksheet`, path] as const),
    [`rId${sheets + 1}`, `${RELATIONS}/styles`, "styles.xml"] as const,
  ];
  return [
    ...packageParts("xl/workbook.xml", types, properties),
    ["xl/_rels/workbook.xml.rels", relationships(related)],
  ];
}
