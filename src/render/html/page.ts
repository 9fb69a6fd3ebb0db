import { type Block, type Fact, type Figure, type Link, wordsOf } from "../../views/content.ts";
import { asRead } from "../columns.ts";
import { withoutCount } from "../paper-of.ts";
import { chartSvg } from "../picture/svg.ts";
import { timelinePicture } from "../picture/timeline-svg.ts";
import { PageText, type PageTextOptions } from "./page-text.ts";
import { publishedHtml } from "./published.ts";
import { tableHtml } from "./table.ts";

interface HtmlOptions extends PageTextOptions {
  /** The `id` that a heading about something gets, so that `href` can lead to it; null for none. */
  readonly anchor?: (about: Link) => string | null;
  /** Whether the page has its one `h1` already, so that every heading of the blocks stands under it. */
  readonly titled?: boolean;
}

/** A heading of the page, for its table of contents. */
export interface HtmlHeading {
  readonly id: string;
  readonly level: number;
  /** Its words, raw. */
  readonly words: string;
}

/** Blocks as HTML, for a page that has no others. */
export function htmlBlocks(blocks: readonly Block[], options: HtmlOptions): string {
  return new HtmlPage(options).blocks(blocks);
}

/** One page: blocks are drawn one after the other, and no id, spelt-out abbreviation or heading level is used twice. */
export class HtmlPage {
  readonly headings: HtmlHeading[] = [];
  readonly text: PageText;
  private shift = 0;
  private level: number;
  private newPage = false;

  constructor(private readonly options: HtmlOptions) {
    this.text = new PageText(options);
    this.level = options.titled ? 1 : 0;
  }

  blocks(blocks: readonly Block[]): string {
    this.shift = this.options.titled && blocks.some((it) => it.kind === "heading" && it.level === 1) ? 1 : 0;
    return blocks
      .map((block) => this.block(block))
      .filter((html) => html !== "")
      .join("\n");
  }

  private block(block: Block): string {
    if (block.kind === "page-break") {
      this.newPage = true;
      return "";
    }
    const html = this.drawn(block);
    if (block.kind !== "paragraph") this.text.headed = block.kind === "heading" ? wordsOf(block.text).trim() : "";
    if (html === "" || !this.newPage) return html;
    this.newPage = false;
    return `<div class="new-page"></div>\n${html}`;
  }

  private drawn(block: Exclude<Block, { kind: "page-break" }>): string {
    switch (block.kind) {
      case "heading":
        return this.heading(block);
      case "paragraph":
        return wordsOf(block.text).trim() === "" ? "" : `<p>${this.text.inline(block.text)}</p>`;
      case "notice":
        return `<p class="notice ${block.emphasis}">${this.text.inline(block.text)}</p>`;
      case "list": {
        const tag = block.ordered ? "ol" : "ul";
        const items = block.items.map((item) => `<li>${this.text.inline(item)}</li>\n`);
        const letters = block.ordered === "letters" ? ' class="letters"' : "";
        return items.length === 0 ? "" : `<${tag}${letters}>\n${items.join("")}</${tag}>`;
      }
      case "facts":
        return block.facts.length === 0 ? "" : `<dl>\n${block.facts.map((fact) => this.fact(fact)).join("")}</dl>`;
      case "figures":
        return `<dl class="figures">\n${block.figures.map((one) => this.figure(one)).join("")}</dl>`;
      case "table":
        return tableHtml(asRead(block.table), this.text);
      case "chart":
      case "timeline":
        return pictureHtml(block, this.text);
      case "published":
        return publishedHtml(block.markdown, this.text, this.level);
    }
  }

  private heading({ level, text, about }: Extract<Block, { kind: "heading" }>): string {
    const words = wordsOf(text).trim();
    // One more than the last at most: who goes from heading to heading would look for the level that is missing.
    this.level = Math.min(level + this.shift, this.level + 1);
    const anchor = about === undefined ? null : (this.options.anchor?.(about) ?? null);
    const id = this.text.id(anchor ?? `part-${withoutCount(words).toLowerCase()}`);
    this.headings.push({ id, level: this.level, words });
    return `<h${this.level} id="${id}">${this.text.inline(text, false)}</h${this.level}>`;
  }

  private figure({ label, value, of, change, emphasis }: Figure): string {
    const said = `<dd class="value ${emphasis ?? "none"}">${this.text.inline(value)}</dd>`;
    const more = `<dd>${this.text.inline(of)}</dd>${change === null ? "" : `<dd class="change">${this.text.inline(change)}</dd>`}`;
    return `<div><dt>${this.text.inline(label)}</dt>${said}${more}</div>\n`;
  }

  private fact({ label, lines }: Fact): string {
    const said = lines.map((line) => `<dd>${this.text.inline(line)}</dd>`).join("");
    return `<div><dt>${this.text.inline(label)}</dt>${said || "<dd>–</dd>"}</div>\n`;
  }
}

type Picture = Extract<Block, { kind: "chart" | "timeline" }>;

/** A picture in the page's own text, in a region that scrolls where it is too wide. The table after it says the same. */
function pictureHtml(block: Picture, page: PageText): string {
  if (block.kind === "timeline") {
    const name = page.id("timeline");
    const svg = timelinePicture(block.timeline, name);
    return `<section class="picture wide" tabindex="0" aria-labelledby="${name}-title">\n${svg}</section>`;
  }
  const name = page.id("chart");
  const svg = chartSvg(block.chart, `${name}-`);
  return `<section class="picture" tabindex="0" aria-labelledby="${name}-title">\n${svg}</section>`;
}
