import { xmlText } from "../xml-text.ts";

/** A part of an Office file: its path in it, and its text. */
export type Part = readonly [path: string, text: string];

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

/** What a file says of itself. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** ISO: the day on which the file says it was made. */
  readonly asOf: string;
}

/** The parts that every Office file has: what each part is, what is the main one, and what the file says of itself. */
export function packageParts(
  main: string,
  types: readonly (readonly [path: string, type: string])[],
  properties: Properties,
): readonly Part[] {
  return [
    ["[Content_Types].xml", contentTypes([...types, ["docProps/core.xml", CORE_TYPE]])],
    [
      "_rels/.rels",
      relationships([
        ["rId1", `${RELATIONS}/officeDocument`, main],
        ["rId2", `${PACKAGE_RELATIONS}/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", coreXml(properties)],
  ];
}

/** What a part leads to; what is not in the file, such as an address of the web, is `external`. */
export function relationships(
  list: readonly (readonly [id: string, type: string, target: string, where?: "external"])[],
): string {
  const lines = list.map(([id, type, target, where]) => {
    const mode = where === undefined ? "" : ' TargetMode="External"';
    return `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${mode}/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}">${lines.join("")}</Relationships>`;
}

function contentTypes(types: readonly (readonly [path: string, type: string])[]): string {
  const parts = types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${XML}<Types xmlns="${TYPES}">${rels}<Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
}

function coreXml({ title, subject, creator, asOf }: Properties): string {
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const said = `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(creator)}</dc:creator><dc:language>en-GB</dc:language>`;
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`;
  return `${XML}<cp:coreProperties ${spaces}>${said}${created}</cp:coreProperties>`;
}
