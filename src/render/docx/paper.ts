import type { Paper, View } from "../../views/content.ts";
import { encoded, pack } from "../office/pack.ts";
import { type Part, packageParts, RELATIONS, relationships } from "../office/parts.ts";
import { dayOf, frontOf, isWide, nameOf, paperOf, withoutTitle } from "../paper-of.ts";
import { wordBlocks } from "./blocks.ts";
import { contentsList, contentsMarks } from "./contents.ts";
import { numberingXml, stylesXml } from "./styles.ts";
import { Links } from "./text.ts";
import { field, paragraph, part, partOf, run, TAB } from "./xml.ts";

/** A4 and its margins, in twentieths of a point. */
const [SHORT_SIDE, LONG_SIDE, MARGIN] = [11906, 16838, 850];
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * A view as a Word document: its title, language and properties, real headings, a list of contents with links and page
 * numbers, tables that say their head on every page, the stamp and the page's number at the foot. The same view gives the
 * same bytes. Its parts are written as they are: a model of the document in memory, such as libraries build, took
 * 640 MiB for a thousand actions.
 */
export async function wordPaper(view: View): Promise<Uint8Array> {
  const paper = paperOf(view);
  const body = withoutTitle(view.blocks, paper);
  const [front, rest] = frontOf(body, paper);
  const sections = [
    { blocks: front, wide: false, onFront: true },
    { blocks: rest, wide: isWide(rest), onFront: false },
  ].filter(({ blocks }) => blocks.length > 0);
  const shift = body.some((block) => block.kind === "heading" && block.level === 1) ? 0 : 1;
  const links = new Links();
  const marks = contentsMarks(rest);
  const contents = front.length === 0 ? "Contents" : "Appendices";
  function* pieces(): Iterable<string> {
    yield* head(paper);
    for (const [at, { blocks, wide, onFront }] of sections.entries()) {
      const width = textWidth(wide);
      if (!onFront) yield contentsList(marks, contents, width);
      yield* wordBlocks(blocks, { width, shift, onFront, links, marks });
      yield sectionEnd(wide, at, at === sections.length - 1);
    }
  }
  // All of it, before what it leads to is asked for.
  const text = encoded(partOf("document", "body", pieces()));
  const parts: readonly (Part | readonly [path: string, bytes: Uint8Array])[] = [
    ...packageParts("word/document.xml", typesOfParts(sections.length), {
      ...{ title: paper.title, subject: paper.plan, creator: paper.publisher ?? paper.plan, asOf: paper.asOf },
    }),
    ["word/document.xml", text],
    ["word/styles.xml", stylesXml()],
    ["word/numbering.xml", numberingXml()],
    ...sections.map(({ wide }, at): Part => [`word/footer${at + 1}.xml`, footer(paper, textWidth(wide))]),
    ["word/_rels/document.xml.rels", related(sections.length, links)],
  ];
  return pack(parts, paper.asOf);
}

function textWidth(wide: boolean): number {
  return (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
}

function typesOfParts(sections: number): readonly (readonly [string, string])[] {
  return [
    ["word/document.xml", `${TYPE}.document.main+xml`],
    ["word/styles.xml", `${TYPE}.styles+xml`],
    ["word/numbering.xml", `${TYPE}.numbering+xml`],
    ...Array.from({ length: sections }, (_, at) => [`word/footer${at + 1}.xml`, `${TYPE}.footer+xml`] as const),
  ];
}

function related(sections: number, links: Links): string {
  return relationships([
    ["styles", `${RELATIONS}/styles`, "styles.xml"],
    ["numbering", `${RELATIONS}/numbering`, "numbering.xml"],
    ...Array.from({ length: sections }, (_, at) => {
      return [`foot${at + 1}`, `${RELATIONS}/footer`, `footer${at + 1}.xml`] as const;
    }),
    ...links.all().map(([id, address]) => [id, `${RELATIONS}/hyperlink`, address, "external"] as const),
  ]);
}

/** What a section's pages are like. The last section's stands by itself, those before in a paragraph. */
function sectionEnd(wide: boolean, at: number, isLast: boolean): string {
  const [width, height] = wide ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const said = [
    `<w:footerReference w:type="default" r:id="foot${at + 1}"/>`,
    `<w:pgSz w:w="${width}" w:h="${height}" w:orient="${wide ? "landscape" : "portrait"}"/>`,
    `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="500" w:footer="450" w:gutter="0"/>`,
  ].join("");
  const properties = `<w:sectPr>${said}</w:sectPr>`;
  return isLast ? properties : `<w:p><w:pPr><w:pStyle w:val="AfterTable"/>${properties}</w:pPr></w:p>`;
}

function head(paper: Paper): readonly string[] {
  const { title, plan, publisher } = paper;
  const line = (text: string, style: string): string[] => (text === "" ? [] : [paragraph({ style }, run(text))]);
  return [
    ...line(publisher ?? "", "Publisher"),
    ...line(title, "Title"),
    ...line(plan === title ? "" : plan, "Subtitle"),
    ...line(dayOf(paper), "Stamp"),
  ];
}

function footer(paper: Paper, width: number): string {
  const said = [nameOf(paper), paper.stamp].filter((it) => it !== "").join(" · ");
  const page = `${run("Page ")}${field("PAGE", "1")}${run(" of ")}${field("NUMPAGES", "1")}`;
  return part("ftr", paragraph({ style: "Foot", tab: { at: width, align: "right" } }, `${run(said)}${TAB}${page}`));
}
