import { largest } from "../../text/lists.ts";
import { letterMark } from "../../text/sentence.ts";
import { type Block, type Fact, wordsOf } from "../../views/content.ts";
import { asRead } from "../columns.ts";
import { isSaidBy } from "../paper-of.ts";
import { readPublished } from "../published/published.ts";
import { isReadable } from "../published/readable.ts";
import { publishedParts } from "../published/tables.ts";
import { marked } from "./contents.ts";
import { wordChart, wordFigures } from "./figures.ts";
import { wordTable } from "./table.ts";
import { INKS, type Links, runs } from "./text.ts";
import { wordTimeline } from "./timeline.ts";
import { type ParagraphLook, paragraph, run, TAB } from "./xml.ts";

/** Of the space that a fact's name takes at most, and that one of its characters takes, in twentieths of a point. */
const LABEL = 2600;
const CHARACTER = 125;
const INDENT = 360;

/** What a document's blocks have in common. */
export interface WordPage {
  /** Of the text, in twentieths of a point. */
  readonly width: number;
  /** How far headings move up: 1 where the paper has its title elsewhere and its blocks begin with level 2. */
  readonly shift: 0 | 1;
  /** Whether they are a front sheet, whose text is small, so that all of it stands on one page. */
  readonly onFront: boolean;
  readonly links: Links;
  /** The names of the headings that the list of contents leads to. */
  readonly marks: ReadonlyMap<Block, string>;
}

/** Blocks as paragraphs and tables of Word, each a piece of the body. */
export function* wordBlocks(blocks: readonly Block[], page: WordPage): Iterable<string> {
  let newPage = false;
  let headed = "";
  for (const block of blocks) {
    if (block.kind === "page-break") {
      newPage = true;
      continue;
    }
    const drawn = drawnBlock(block, { ...page, headed, first: newPage ? { newPage } : {} });
    if (drawn !== "") newPage = false;
    if (block.kind !== "paragraph") headed = block.kind === "heading" ? wordsOf(block.text) : "";
    yield drawn;
  }
}

interface Circumstances extends WordPage {
  /** The words of the heading right before. */
  readonly headed: string;
  /** Of the block's first paragraph. */
  readonly first: Pick<ParagraphLook, "newPage">;
}

function drawnBlock(block: Exclude<Block, { kind: "page-break" }>, at: Circumstances): string {
  const { first, links, width } = at;
  const style = at.onFront ? { style: "Front" } : {};
  switch (block.kind) {
    case "heading": {
      const level = Math.min(3, Math.max(1, block.level - at.shift));
      const close = at.onFront ? { before: 140, after: 60 } : {};
      return paragraph(
        { style: `Heading${level}`, ...close, ...first },
        marked(block, runs(block.text, links), at.marks),
      );
    }
    case "paragraph":
      return wordsOf(block.text).trim() === "" ? "" : paragraph({ ...style, ...first }, runs(block.text, links));
    case "notice":
      return paragraph(
        { ...first, rule: INKS[block.emphasis] ?? "123F5C", indent: { left: 180 }, keepLines: true },
        runs(block.text, links),
      );
    case "list":
      return block.items
        .map((item, index) => {
          const mark = block.ordered === "letters" ? letterMark(index) : `${index + 1}.`;
          const look = { ...(index === 0 ? first : {}), ...style, after: 60 };
          return block.ordered
            ? paragraph({ ...look, indent: hanging(0) }, run(`${mark} `) + runs(item, links))
            : paragraph({ ...look, bullet: 0 }, runs(item, links));
        })
        .join("");
    case "facts":
      return block.facts
        .map((fact, index) =>
          factText(fact, labelWidth(block.facts), { ...style, ...(index === 0 ? first : {}) }, links),
        )
        .join("");
    case "figures":
      return wordFigures(block.figures, width, links) + paragraph({ style: "AfterTable", after: 0 }, "");
    case "table":
      return tableText(block, at);
    case "chart":
      return wordChart(block.chart, width);
    case "timeline":
      return wordTimeline(block.timeline, width);
    case "published":
      return published(block.markdown, at);
  }
}

function tableText(block: Extract<Block, { kind: "table" }>, at: Circumstances): string {
  const table = asRead(block.table);
  const { first, links, width, headed } = at;
  if (table.rows.length === 0) {
    return table.empty === "" ? "" : paragraph(first, runs([{ text: table.empty, emphasis: "muted" }], links));
  }
  const caption = paragraph({ style: "Caption", keepNext: true, ...first }, runs(table.title, links));
  // Word makes one table of two that nothing parts.
  return `${isSaidBy(headed, table.title) ? "" : caption}${wordTable(table, width, links)}${AFTER_TABLE}`;
}

const AFTER_TABLE = paragraph({ style: "AfterTable" }, "");

/** As wide as the longest name needs, within reason. */
function labelWidth(facts: readonly Fact[]): number {
  return Math.min(LABEL, largest(facts.map(({ label }) => label.length)) * CHARACTER + INDENT);
}

function factText({ label, lines }: Fact, width: number, look: ParagraphLook, links: Links): string {
  const { newPage: _, ...rest } = look;
  return (lines.length === 0 ? ["–"] : lines)
    .map((line, index) =>
      paragraph(
        {
          ...(index === 0 ? look : rest),
          ...{ indent: { left: width, hanging: width }, tab: { at: width, align: "left" }, after: 60 },
        },
        `${index === 0 ? run(label, { bold: true }) : ""}${TAB}${runs(line, links)}`,
      ),
    )
    .join("");
}

function hanging(level: number): ParagraphLook["indent"] & object {
  return { left: INDENT * (level + 1), hanging: INDENT };
}

/** The plan's own Markdown; its tables are tables. */
function published(markdown: string, { first, width, links }: Circumstances): string {
  return publishedParts(markdown)
    .map((part, index) => {
      const look = index === 0 ? first : {};
      if (part.kind === "text") return publishedText(part.markdown, look, links);
      // Only a paragraph can begin a page.
      const before = look.newPage ? paragraph({ style: "AfterTable", ...look }, "") : "";
      return `${before}${wordTable(part.table, width, links, false)}${AFTER_TABLE}`;
    })
    .join("");
}

function publishedText(markdown: string, first: ParagraphLook, links: Links): string {
  // Word would take minutes over so many paragraphs.
  if (!isReadable(markdown)) return paragraph(first, runs(markdown, links));
  return readPublished(markdown, { unicode: true })
    .map(({ spans, marker, apart }, index) => {
      const level = Math.min(8, Math.floor((marker.length - marker.trimStart().length) / 2));
      const isBullet = /^\s*[•*-]\s*$/.test(marker);
      const mark = marker.trim();
      const place = isBullet ? { bullet: level } : mark === "" && level === 0 ? {} : { indent: hanging(level) };
      const look = { ...(index === 0 ? first : {}), ...place, after: apart ? 120 : 60 };
      return paragraph(look, `${isBullet || mark === "" ? "" : run(`${mark} `)}${runs(spans, links)}`);
    })
    .join("");
}
