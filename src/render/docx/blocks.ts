import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { largest } from "../../text/lists.ts";
import { letterMark } from "../../text/sentence.ts";
import { type Block, type Fact, wordsOf } from "../../views/content.ts";
import { isSaidBy } from "../paper-of.ts";
import { readPublished } from "../published/published.ts";
import { isReadable } from "../published/readable.ts";
import { publishedParts } from "../published/tables.ts";
import { wordChart, wordFigures } from "./figures.ts";
import { wordTable } from "./table.ts";
import { INKS, runs } from "./text.ts";

/** Of the space that a fact's name takes at most, and that one of its characters takes, in twentieths of a point. */
const LABEL = 2600;
const CHARACTER = 125;
const INDENT = 360;
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * Blocks as paragraphs and tables of Word.
 *
 * @param width of the text, in twentieths of a point
 * @param onFront whether they are a front sheet, whose text is small, so that all of it stands on one page
 * @param shift how far headings move up: 1 where the paper has its title elsewhere and its blocks begin with level 2
 */
export function wordBlocks(
  blocks: readonly Block[],
  width: number,
  shift: 0 | 1,
  onFront = false,
): readonly FileChild[] {
  let newPage = false;
  let headed = "";
  return blocks.flatMap((block) => {
    if (block.kind === "page-break") {
      newPage = true;
      return [];
    }
    const breakBefore = newPage ? { pageBreakBefore: true } : {};
    const drawn = drawnBlock(block, { width, shift, headed, breakBefore, style: onFront ? { style: "Front" } : {} });
    if (drawn.length > 0) newPage = false;
    if (block.kind !== "paragraph") headed = block.kind === "heading" ? wordsOf(block.text) : "";
    return drawn;
  });
}

interface Circumstances {
  readonly width: number;
  readonly shift: 0 | 1;
  /** The words of the heading right before. */
  readonly headed: string;
  readonly breakBefore: IParagraphOptions;
  /** Of running text; empty for the usual one. */
  readonly style: { readonly style?: "Front" };
}

function drawnBlock(block: Exclude<Block, { kind: "page-break" }>, at: Circumstances): readonly FileChild[] {
  const { breakBefore } = at;
  switch (block.kind) {
    case "heading": {
      const heading = LEVELS[Math.max(0, block.level - 1 - at.shift)] ?? HeadingLevel.HEADING_3;
      const close = at.style.style === "Front" ? { spacing: { before: 140, after: 60 } } : {};
      return [new Paragraph({ heading, ...close, ...breakBefore, children: [...runs(block.text)] })];
    }
    case "paragraph":
      if (wordsOf(block.text).trim() === "") return [];
      return [new Paragraph({ ...at.style, ...breakBefore, children: [...runs(block.text)] })];
    case "notice":
      return [notice(block, breakBefore)];
    case "list":
      return block.items.map(
        (item, index) =>
          new Paragraph({
            ...(block.ordered ? hanging(0) : { bullet: { level: 0 } }),
            ...(index === 0 ? breakBefore : {}),
            spacing: { after: 60 },
            children: [
              ...(block.ordered ? runs(`${block.ordered === "letters" ? letterMark(index) : `${index + 1}.`} `) : []),
              ...runs(item),
            ],
          }),
      );
    case "facts":
      return block.facts.flatMap((fact, index) =>
        factText(fact, labelWidth(block.facts), { ...at.style, ...(index === 0 ? breakBefore : {}) }),
      );
    case "figures":
      return [wordFigures(block.figures, at.width), new Paragraph({ style: "AfterTable", spacing: { after: 0 } })];
    case "table":
      return tableParts(block, at);
    case "chart":
      return wordChart(block.chart, at.width);
    case "timeline":
      // The table that follows says the same.
      return [];
    case "published":
      return published(block.markdown, at);
  }
}

function tableParts({ table }: Extract<Block, { kind: "table" }>, at: Circumstances): readonly FileChild[] {
  if (table.rows.length === 0) {
    return table.empty === ""
      ? []
      : [new Paragraph({ ...at.breakBefore, children: [...runs([{ text: table.empty, emphasis: "muted" }])] })];
  }
  const said = isSaidBy(at.headed, table.title);
  const caption = new Paragraph({
    style: "Caption",
    keepNext: true,
    ...at.breakBefore,
    children: [...runs(table.title)],
  });
  // Word makes one table of two that nothing parts.
  return [...(said ? [] : [caption]), wordTable(table, at.width), new Paragraph({ style: "AfterTable" })];
}

function notice({ emphasis, text }: Extract<Block, { kind: "notice" }>, more: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...more,
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: INKS[emphasis] ?? "123F5C" } },
    shading: { type: ShadingType.CLEAR, color: "auto", fill: "F4F6F7" },
    indent: { left: 180 },
    keepLines: true,
    children: [...runs(text)],
  });
}

/** As wide as the longest name needs, within reason. */
function labelWidth(facts: readonly Fact[]): number {
  return Math.min(LABEL, largest(facts.map(({ label }) => label.length)) * CHARACTER + INDENT);
}

function factText({ label, lines }: Fact, width: number, more: IParagraphOptions): readonly Paragraph[] {
  const said = lines.length === 0 ? ["–"] : lines;
  return said.map(
    (line, index) =>
      new Paragraph({
        ...(index === 0 ? more : { ...(more.style === undefined ? {} : { style: more.style }) }),
        indent: { left: width, hanging: width },
        tabStops: [{ type: TabStopType.LEFT, position: width }],
        spacing: { after: 60 },
        children: [
          ...runs([{ text: index === 0 ? label : "", emphasis: "strong" }]),
          new TextRun({ children: [new Tab()] }),
          ...runs(line),
        ],
      }),
  );
}

function hanging(level: number): IParagraphOptions {
  return { indent: { left: INDENT * (level + 1), hanging: INDENT } };
}

/** The plan's own Markdown; its tables are tables. */
function published(markdown: string, { breakBefore, width }: Circumstances): readonly FileChild[] {
  return publishedParts(markdown).flatMap((part, index): readonly FileChild[] => {
    if (part.kind === "text") return publishedText(part.markdown, index === 0 ? breakBefore : {});
    // Only a paragraph can begin a page.
    const before =
      index === 0 && breakBefore.pageBreakBefore ? [new Paragraph({ style: "AfterTable", ...breakBefore })] : [];
    return [...before, wordTable(part.table, width, false), new Paragraph({ style: "AfterTable" })];
  });
}

function publishedText(markdown: string, more: IParagraphOptions): readonly Paragraph[] {
  // Word would take minutes over so many paragraphs.
  if (!isReadable(markdown)) return [new Paragraph({ ...more, children: [...runs(markdown)] })];
  return readPublished(markdown, { unicode: true }).map(({ spans, marker, apart }, index) => {
    const level = Math.min(8, Math.floor((marker.length - marker.trimStart().length) / 2));
    const isBullet = /^\s*[•*-]\s*$/.test(marker);
    return new Paragraph({
      ...(index === 0 ? more : {}),
      ...(isBullet ? { bullet: { level } } : marker.trim() === "" && level === 0 ? {} : hanging(level)),
      spacing: { after: apart ? 120 : 60 },
      children: [...(isBullet ? [] : runs(marker.trim() === "" ? "" : `${marker.trim()} `)), ...runs(spans)],
    });
  });
}
