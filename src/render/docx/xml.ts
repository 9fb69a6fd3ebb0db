import { XML } from "../office/parts.ts";
import { oneLine } from "../printable.ts";
import { xmlText } from "../xml-text.ts";

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** An element of Word's, as a part by itself. */
export function part(element: string, content: string): string {
  return `${XML}<w:${element} ${SPACES}>${content}</w:${element}>`;
}

/** The same of pieces, one after the other, inside an element of its own. */
export function* partOf(element: string, inner: string, pieces: Iterable<string>): Iterable<string> {
  yield `${XML}<w:${element} ${SPACES}><w:${inner}>`;
  yield* pieces;
  yield `</w:${inner}></w:${element}>`;
}

/** How a run of text looks where its paragraph's style does not say so. Sizes are in half points. */
export interface RunLook {
  readonly style?: "Hyperlink";
  readonly bold?: boolean;
  /** As six hexadecimal digits. */
  readonly colour?: string | null;
  readonly size?: number;
}

/** How a paragraph looks and where it may end a page. Lengths are in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string;
  /** On the page of the paragraph that follows. */
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly newPage?: boolean;
  /** A bullet of this level, from 0. */
  readonly bullet?: number;
  /** A rule of this colour on its left, before a tint. */
  readonly rule?: string;
  readonly tab?: { readonly at: number; readonly align: "left" | "right"; readonly dots?: boolean };
  readonly before?: number;
  readonly after?: number;
  readonly indent?: { readonly left: number; readonly hanging?: number };
  readonly align?: "right" | "center";
}

/** A paragraph of runs that are XML already. */
export function paragraph(look: ParagraphLook, content: string): string {
  const said = paragraphProperties(look);
  return `<w:p>${said === "" ? "" : `<w:pPr>${said}</w:pPr>`}${content}</w:p>`;
}

/** A run of plain text; no text is no run. */
export function run(text: string, look: RunLook = {}): string {
  const words = wordText(text);
  return words === "" ? "" : `<w:r>${runProperties(look)}<w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`;
}

/** A tab within a paragraph. */
export const TAB = "<w:r><w:tab/></w:r>";

/** What the program works out when it shows the document, such as a page's number; until then `now` stands there. */
export function field(instruction: string, now: string, look: RunLook = {}): string {
  const looks = runProperties(look);
  const mark = (type: string, more = ""): string => `<w:r>${looks}<w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  return `${mark("begin", ' w:dirty="true"')}<w:r>${looks}<w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark("separate")}${run(now, look)}${mark("end")}`;
}

/** Plan text as Word takes it: on one line. Blanks at its ends stay. */
export function wordText(text: string): string {
  const line = oneLine(text);
  if (line === "") return /^\s+$/.test(text) ? " " : "";
  return `${/^\s/.test(text) ? " " : ""}${line}${/\s$/.test(text) ? " " : ""}`;
}

/** In the order that the format asks for. */
function paragraphProperties(look: ParagraphLook): string {
  const { style, keepNext, keepLines, newPage, bullet, rule, tab, before, after, indent, align } = look;
  const spacing = [
    ...(before === undefined ? [] : [` w:before="${before}"`]),
    ...(after === undefined ? [] : [` w:after="${after}"`]),
  ].join("");
  return [
    style === undefined ? "" : `<w:pStyle w:val="${style}"/>`,
    keepNext ? "<w:keepNext/>" : "",
    keepLines ? "<w:keepLines/>" : "",
    newPage ? "<w:pageBreakBefore/>" : "",
    bullet === undefined ? "" : `<w:numPr><w:ilvl w:val="${bullet}"/><w:numId w:val="1"/></w:numPr>`,
    rule === undefined
      ? ""
      : `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${rule}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F4F6F7"/>`,
    tab === undefined
      ? ""
      : `<w:tabs><w:tab w:val="${tab.align}"${tab.dots ? ' w:leader="dot"' : ""} w:pos="${tab.at}"/></w:tabs>`,
    spacing === "" ? "" : `<w:spacing${spacing}/>`,
    indent === undefined
      ? ""
      : `<w:ind w:left="${indent.left}"${indent.hanging === undefined ? "" : ` w:hanging="${indent.hanging}"`}/>`,
    align === undefined ? "" : `<w:jc w:val="${align}"/>`,
  ].join("");
}

function runProperties({ style, bold, colour, size }: RunLook): string {
  const said = [
    style === undefined ? "" : `<w:rStyle w:val="${style}"/>`,
    bold ? "<w:b/>" : "",
    colour == null ? "" : `<w:color w:val="${colour}"/>`,
    size === undefined ? "" : `<w:sz w:val="${size}"/>`,
  ].join("");
  return said === "" ? "" : `<w:rPr>${said}</w:rPr>`;
}
