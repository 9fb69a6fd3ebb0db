import { formatDay, parsePlanDate } from "../../calendar/plan-date.ts";
import type { ExportedCell } from "../../core/exported/cell-value.ts";
import { FOR_READING, type SheetLayout, TALL_HEAD } from "../../core/exported/layout.ts";
import type { ExportedRow } from "../../core/exported/rows.ts";
import { pack } from "../office/pack.ts";
import { packageParts, RELATIONS, relationships, XML } from "../office/parts.ts";
import { xmlMarkup, xmlText } from "../xml-text.ts";
import { cellsOf, type ExportView, nameOfRow, titlesOf } from "./grid.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** Of the two columns, in twentieths of a point: together the width of the page's text. */
const WIDTHS = [2800, 7400] as const;

/**
 * The whole plan as a Word document: a small table for each thing in it, a line for each field, and below an action its
 * milestones and entries. The same plan gives the same bytes.
 */
export function exportedWord(view: ExportView): Uint8Array {
  const { title, publisher, asOf } = view;
  return pack(
    [
      ...packageParts(
        "word/document.xml",
        [
          ["word/document.xml", `${TYPE}.document.main+xml`],
          ["word/styles.xml", `${TYPE}.styles+xml`],
        ],
        { title, subject: title, creator: publisher ?? title, asOf },
      ),
      ["word/_rels/document.xml.rels", relationships([["rId1", `${RELATIONS}/styles`, "styles.xml"]])],
      ["word/styles.xml", stylesXml()],
      ["word/document.xml", documentXml(view)],
    ],
    asOf,
  );
}

function documentXml({ sheets, title }: ExportView): string {
  const below = new Map<SheetLayout, Map<string, ExportedRow[]>>();
  for (const [layout, rows] of sheets) {
    const its = new Map<string, ExportedRow[]>();
    below.set(layout, its);
    for (const row of rows) {
      const beside = its.get(row.of) ?? [];
      its.set(row.of, beside);
      beside.push(row);
    }
  }
  const record = (layout: SheetLayout, row: ExportedRow): string => {
    const lists = Object.values(layout.lists).flatMap((list) =>
      list.of.length === 0 ? [] : (below.get(list)?.get(row.key) ?? []).map((inner) => record(list, inner)),
    );
    const head = layout.of.length === 0 && !layout.isTall ? paragraph(xmlMarkup(nameOfRow(row)), "Heading2") : "";
    return head + tableXml(layout, row) + paragraph("", "Gap") + lists.join("");
  };
  const parts = [...sheets].flatMap(([layout, rows]) =>
    layout.of.length > 0
      ? []
      : [paragraph(xmlMarkup(layout.name), "Heading1"), ...rows.map((row) => record(layout, row))],
  );
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="500" w:footer="450" w:gutter="0"/></w:sectPr>';
  return `${XML}<w:document xmlns:w="${MAIN}"><w:body>${paragraph(xmlText(title), "Title")}${parts.join("")}${page}</w:body></w:document>`;
}

function tableXml(layout: SheetLayout, row: ExportedRow): string {
  const cells = cellsOf(layout, row);
  const head = layout.isTall ? TALL_HEAD : [layout.name, nameOfRow(row)];
  const lines = titlesOf(layout, [cells]).filter((title) => !title.endsWith(FOR_READING) || layout.of.length === 0);
  const rows = lines.map((title) => rowXml([xmlMarkup(title), textOf(cells.get(title) ?? "")], false));
  const grid = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTHS[0] + WIDTHS[1]}" w:type="dxa"/><w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="C3CACF"/><w:bottom w:val="single" w:sz="4" w:color="C3CACF"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowXml(head.map(xmlMarkup), true)}${rows.join("")}</w:tbl>`;
}

function rowXml(texts: readonly string[], isHead: boolean): string {
  const cells = texts.map((text, at) => {
    const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="E9EDF0"/>' : "";
    const paragraphs = text.split("\n").map((line) => paragraph(line, "Cell", isHead || at === 0));
    return `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[at]}" w:type="dxa"/>${shade}</w:tcPr>${paragraphs.join("")}</w:tc>`;
  });
  return `<w:tr>${isHead ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""}${cells.join("")}</w:tr>`;
}

/** @param text with its markup escaped */
function paragraph(text: string, style: string, isBold = false): string {
  const look = isBold ? "<w:rPr><w:b/></w:rPr>" : "";
  const run = text
    .split("\t")
    .map((part) => `<w:t xml:space="preserve">${part}</w:t>`)
    .join("<w:tab/>");
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text === "" ? "" : `<w:r>${look}${run}</w:r>`}</w:p>`;
}

function textOf(cell: ExportedCell): string {
  const day = typeof cell === "object" ? parsePlanDate(cell.day) : null;
  if (typeof cell === "object") return day === null ? cell.day : formatDay(day);
  return xmlMarkup(String(cell));
}

function stylesXml(): string {
  const style = (id: string, name: string, size: number, before: number, more: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="${before}" w:after="60"/>${more}</w:pPr><w:rPr>${id === "Cell" || id === "Gap" ? "" : '<w:b/><w:color w:val="123F5C"/>'}<w:sz w:val="${size}"/></w:rPr></w:style>`;
  const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;
  const styles = [
    style("Title", "Title", 44, 0, ""),
    style("Heading1", "heading 1", 30, 360, outline(0)),
    style("Heading2", "heading 2", 24, 240, outline(1)),
    style("Cell", "Table text", 18, 20, ""),
    style("Gap", "After table", 8, 0, ""),
  ];
  return `${XML}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.join("")}</w:styles>`;
}
