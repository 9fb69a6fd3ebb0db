import { largest } from "../../text/lists.ts";
import { letterMark } from "../../text/sentence.ts";
import type { Block, Inline, Span } from "../../views/content.ts";
import { asRead } from "../columns.ts";
import { displayWidth } from "../display-width.ts";
import { readPublished } from "../published/published.ts";
import { drawChart } from "./chart.ts";
import { drawFacts, drawFigures } from "./facts.ts";
import { type Paint, painter, paintLine, type Surface, spansOf } from "./surface.ts";
import { drawTable } from "./table.ts";
import { drawTimeline } from "./timeline.ts";
import { wrap } from "./wrap.ts";

/** Longer lines of running text are hard to read, however wide the terminal. */
const MEASURE = 100;
/** A terminal that says it is narrower (some say 0) cannot be meant. */
const NARROWEST = 20;

/**
 * Draws blocks for a terminal or a pipe; ends in one line break, or is empty where there are no blocks. With a width no
 * line is wider, without one nothing is wrapped. Whatever the text is, nothing but the colours asked for is more than
 * printable characters and line breaks.
 */
export function renderTerminal(blocks: readonly Block[], surface: Surface): string {
  const width = surface.width === null ? null : Math.max(surface.width, NARROWEST);
  const place = { ...surface, width };
  const paint = painter(surface);
  const drawn: string[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const lines = drawBlock(block, place, paint);
    if (lines.length === 0) continue;
    if (before !== undefined && !belongsTogether(before)) drawn.push("");
    // One by one: a spread of so many lines would be too many arguments.
    for (const line of lines) drawn.push(line);
    before = block;
  }
  return drawn.length === 0 ? "" : `${drawn.join("\n")}\n`;
}

/** A lesser heading stands directly on what it heads. */
function belongsTogether(before: Block): boolean {
  return before.kind === "heading" && before.level > 1;
}

function drawBlock(block: Block, surface: Surface, paint: Paint): string[] {
  switch (block.kind) {
    case "heading":
      return drawHeading(block, surface, paint);
    case "paragraph":
      return drawText(spansOf(block.text, surface), surface, paint);
    case "notice":
      return drawNotice(block, surface, paint);
    case "page-break":
      // A page has no end here.
      return [];
    case "timeline":
      return drawTimeline(block.timeline, surface, paint);
    case "list":
      return drawList(block.items, block.ordered ?? false, surface, paint);
    case "facts":
      return drawFacts(block.facts, { ...surface, width: measure(surface) }, paint);
    case "figures":
      return drawFigures(block.figures, surface, paint);
    case "table":
      return drawTable(asRead(block.table), surface, paint);
    case "chart":
      return drawChart(block.chart, surface, paint);
    case "published":
      return drawPublished(block.markdown, surface, paint);
  }
}

/** Bold; the first level with a thin rule beneath, so that it stands out without colour too. */
function drawHeading(heading: Extract<Block, { kind: "heading" }>, surface: Surface, paint: Paint): string[] {
  const spans = spansOf(heading.text, surface);
  const loud = spans.map((span): Span => ({ ...span, emphasis: span.emphasis ?? "strong" }));
  const lines = wrap(loud, measure(surface) ?? Number.POSITIVE_INFINITY);
  const drawn = lines.map((line) => paintLine(line, paint));
  if (heading.level > 1 || surface.width === null) return drawn;
  const widest = largest(lines.map((line) => line.reduce((sum, span) => sum + displayWidth(span.text), 0)));
  return [...drawn, paint((surface.unicode ? "─" : "-").repeat(widest), "muted")];
}

/** Behind a bar, so that it stands out without colour too. */
function drawNotice({ text, emphasis }: Extract<Block, { kind: "notice" }>, surface: Surface, paint: Paint): string[] {
  const bar = surface.unicode ? "┃ " : "| ";
  const inner = surface.width === null ? null : surface.width - bar.length;
  return drawText(spansOf(text, surface), { ...surface, width: inner }, paint).map(
    (line) => `${paint(bar, emphasis)}${line}`,
  );
}

function drawList(items: readonly Inline[], ordered: boolean | "letters", surface: Surface, paint: Paint): string[] {
  const bullet = surface.unicode ? "•" : "*";
  const digits = String(items.length).length;
  return items.flatMap((item, at) => {
    const marker =
      ordered === "letters" ? `${letterMark(at)} ` : ordered ? `${String(at + 1).padStart(digits)}. ` : `${bullet} `;
    return drawText(spansOf(item, surface), surface, paint, marker);
  });
}

function drawPublished(markdown: string, surface: Surface, paint: Paint): string[] {
  const drawn: string[] = [];
  for (const { spans, marker, apart } of readPublished(markdown, surface)) {
    if (apart && drawn.length > 0) drawn.push("");
    for (const line of drawText(spans, surface, paint, marker)) drawn.push(line);
  }
  return drawn;
}

/** Wraps text behind a marker; further lines hang under the first. */
function drawText(spans: readonly Span[], surface: Surface, paint: Paint, marker = ""): string[] {
  const width = measure(surface) ?? Number.POSITIVE_INFINITY;
  const indent = displayWidth(marker);
  if (spans.every((span) => span.text === "") && marker === "") return [];
  return wrap(spans, width - indent).map((line, at) =>
    `${at === 0 ? marker : " ".repeat(indent)}${paintLine(line, paint)}`.trimEnd(),
  );
}

function measure(surface: Surface): number | null {
  return surface.width === null ? null : Math.min(surface.width, MEASURE);
}
