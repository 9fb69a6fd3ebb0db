import type { Block } from "../../views/content.ts";
import { chartSvg } from "../svg.ts";
import { timelinePicture } from "../timeline-svg.ts";
import type { PageText } from "./page-text.ts";

type Picture = Extract<Block, { kind: "chart" | "timeline" }>;

/** A picture in the page's own text, in a region that scrolls where it is too wide. The table after it says the same. */
export function pictureHtml(block: Picture, page: PageText): string {
  if (block.kind === "timeline") {
    const name = page.id("timeline");
    const svg = timelinePicture(block.timeline, name);
    return `<section class="picture wide" tabindex="0" aria-labelledby="${name}-title">\n${svg}</section>`;
  }
  const name = page.id("chart");
  const svg = chartSvg(block.chart, `${name}-`);
  return `<section class="picture" tabindex="0" aria-labelledby="${name}-title">\n${svg}</section>`;
}
