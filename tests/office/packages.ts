import { strToU8, type Zippable, zipSync } from "fflate";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package whose main document is the part `main`, with these other parts. */
export function packageOf(main: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const rels = `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="${main}"/></Relationships>`;
  const all: Zippable = { "[Content_Types].xml": strToU8("<Types/>"), "_rels/.rels": strToU8(rels) };
  for (const [name, text] of Object.entries(parts)) all[name] = strToU8(text);
  return zipSync(all);
}

/** A Word document with this body. */
export function wordOf(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf("word/document.xml", {
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...others,
  });
}

/** A workbook of one sheet with this `sheetData`, and what follows it. */
export function excelOf(
  sheetData: string,
  { after = "", before = "", styles = "", workbookPr = "", state = "" } = {},
): Uint8Array {
  return packageOf("xl/workbook.xml", {
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr ${workbookPr}/><sheets><sheet name="Plan" ${state} r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="${RELATIONS}/worksheet" Target="worksheets/one.xml"/><Relationship Id="b" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/one.xml": `<worksheet>${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
  });
}
