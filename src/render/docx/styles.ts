import { part } from "./xml.ts";

const FONT = "Arial";
const ACCENT = "123F5C";
const QUIET = "4D575E";

/** Sizes in half points, distances in twentieths of a point. */
interface Style {
  readonly name: string;
  readonly basedOn?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  /** Between lines, in 240ths of one. */
  readonly line?: number;
  /** A heading of this level, from 0: it stays with what follows it. */
  readonly outline?: number;
}

const STYLES: Readonly<Record<string, Style>> = {
  Title: { name: "Title", size: 44, bold: true, colour: ACCENT, after: 60 },
  Heading1: { name: "heading 1", size: 30, bold: true, colour: ACCENT, before: 240, after: 100, outline: 0 },
  Heading2: { name: "heading 2", size: 25, bold: true, colour: ACCENT, before: 240, after: 120, outline: 1 },
  Heading3: { name: "heading 3", size: 22, bold: true, colour: "1C2226", before: 200, after: 100, outline: 2 },
  Publisher: { name: "Publisher", bold: true, colour: QUIET, after: 40 },
  Subtitle: { name: "Subtitle", size: 25, after: 40 },
  Stamp: { name: "Stamp", colour: QUIET, after: 140 },
  ContentsTitle: { name: "Contents title", size: 25, bold: true, colour: ACCENT, after: 80 },
  Contents: { name: "Contents", size: 19, after: 20, line: 250 },
  Caption: { name: "caption", bold: true, before: 160, after: 80 },
  Cell: { name: "Table text", size: 17, after: 0, line: 250 },
  Small: { name: "Small table text", basedOn: "Cell", size: 14, line: 240 },
  Front: { name: "Front sheet", size: 18, after: 60, line: 245 },
  Figure: { name: "Large figure", size: 40, bold: true, after: 0, line: 240 },
  AfterTable: { name: "After table", size: 8, after: 60 },
  Foot: { name: "Foot of page", size: 16, colour: QUIET, after: 0 },
};

const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/>`;

/** The part that says how each style looks. */
export function stylesXml(): string {
  const language = '<w:lang w:val="en-GB" w:eastAsia="en-GB"/>';
  return part(
    "styles",
    [
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/>${language}</w:rPr></w:rPrDefault>`,
      '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
      '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0A4F8A"/><w:u w:val="single"/></w:rPr></w:style>',
      ...Object.entries(STYLES).map(([id, style]) => styleXml(id, style)),
    ].join(""),
  );
}

function styleXml(id: string, style: Style): string {
  const { name, basedOn = "Normal", size, bold, colour, before, after, line, outline } = style;
  const attribute = (key: string, value: number | undefined): string =>
    value === undefined ? "" : ` w:${key}="${value}"`;
  const spacing = `${attribute("before", before)}${attribute("after", after)}${attribute("line", line)}`;
  const heading =
    outline === undefined ? ["", ""] : ["<w:keepNext/><w:keepLines/>", `<w:outlineLvl w:val="${outline}"/>`];
  const next = outline === undefined ? "" : '<w:next w:val="Normal"/>';
  const paragraph = `${heading[0]}${spacing === "" ? "" : `<w:spacing${spacing}${line === undefined ? "" : ' w:lineRule="auto"'}/>`}${heading[1]}`;
  const run = [
    bold ? "<w:b/>" : "",
    colour === undefined ? "" : `<w:color w:val="${colour}"/>`,
    size === undefined ? "" : `<w:sz w:val="${size}"/>`,
  ].join("");
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const BULLETS = ["•", "–"];
const LEVELS = 9;

/** The part that says how bullets look, level by level. */
export function numberingXml(): string {
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const place = `<w:pPr><w:ind w:left="${360 * (level + 1)}" w:hanging="260"/></w:pPr>`;
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${BULLETS[level % 2]}"/><w:lvlJc w:val="left"/>${place}<w:rPr>${fonts}</w:rPr></w:lvl>`;
  });
  const list = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join("")}</w:abstractNum>`;
  return part("numbering", `${list}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`);
}
