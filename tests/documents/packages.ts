import { strToU8, type Zippable, zipSync } from "fflate";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A zip of these parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    all[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(all);
}

/** A package whose main document is the part `main`, with these other parts. */
export function packageOf(main: string, parts: Readonly<Record<string, string>>): Uint8Array {
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations({ r1: ["officeDocument", main], r2: ["core-properties", "docProps/core.xml"] }),
    ...parts,
  });
}

/** The links of a part: by id, the last word of their type, where they lead, and whether that is out of the file. */
export function relations(
  links: Readonly<Record<string, readonly [type: string, target: string, external?: true]>>,
): string {
  const each = Object.entries(links).map(
    ([id, [type, target, external]]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships>${each.join("")}</Relationships>`;
}

/** A Word document with this body. */
export function wordOf(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf("word/document.xml", {
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...others,
  });
}

interface Sheet {
  readonly after?: string;
  readonly before?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly state?: string;
  /** Links of the sheet. */
  readonly links?: Parameters<typeof relations>[0];
  readonly parts?: Readonly<Record<string, string>>;
  readonly workbookLinks?: Parameters<typeof relations>[0];
}

/** A workbook of one sheet with this `sheetData`, and what follows it. */
export function excelOf(
  sheetData: string,
  {
    after = "",
    before = "",
    styles = "",
    workbookPr = "",
    state = "",
    links = {},
    parts = {},
    workbookLinks = {},
  }: Sheet = {},
): Uint8Array {
  return packageOf("xl/workbook.xml", {
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr ${workbookPr}/><sheets><sheet name="Plan" ${state} r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations({
      ...{ a: ["worksheet", "worksheets/one.xml"], b: ["styles", "styles.xml"], c: ["theme", "theme.xml"] },
      ...workbookLinks,
    }),
    "xl/worksheets/one.xml": `<worksheet xmlns:r="r">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    "xl/worksheets/_rels/one.xml.rels": relations(links),
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    ...parts,
  });
}

/** A text document of OpenDocument with this text and these automatic styles. */
export function odtOf(text: string, styles = "", others: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": contentOf(`<office:text>${text}</office:text>`, styles),
    ...others,
  });
}

/** A workbook of OpenDocument with these tables and automatic styles. */
export function odsOf(tables: string, styles = "", others: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": contentOf(`<office:spreadsheet>${tables}</office:spreadsheet>`, styles),
    ...others,
  });
}

const SPACES = [
  "office",
  "text",
  "table",
  "style",
  "fo",
  "number",
  "dc",
  "draw",
  "field",
  "form",
  "loext",
  "xlink",
  "calcext",
  "svg",
];

function contentOf(body: string, styles: string): string {
  const spaces = SPACES.map((name) => `xmlns:${name}="${name}"`).join(" ");
  return `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`;
}
