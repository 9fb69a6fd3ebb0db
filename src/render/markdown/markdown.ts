import { letterMark } from "../../text/sentence.ts";
import {
  type Block,
  type Fact,
  type Figure,
  type Inline,
  type Table,
  type Timeline,
  wordsOf,
} from "../../views/content.ts";
import { asRead } from "../columns.ts";
import { mermaidGantt } from "../picture/mermaid.ts";
import { headingsBelow, safePublished } from "./published.ts";
import { escapeLineStart, escapeMarkdown, inlineMarkdown } from "./text.ts";

/** Blocks as GitHub-flavoured Markdown, a blank line between them; ends in one line break. */
export function renderMarkdown(blocks: readonly Block[]): string {
  let heading = 0;
  const parts = blocks
    .map((block) => {
      if (block.kind === "heading") heading = block.level;
      return markdownOf(block, heading);
    })
    .filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

/** @param below the level of the heading that the block stands under */
function markdownOf(block: Block, below: number): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${headingText(block.text)}`;
    case "paragraph":
      return startOfLine(block.text);
    case "list":
      if (block.ordered === "letters") {
        return block.items.map((item, at) => `${letterMark(at)} ${startOfLine(item)}`).join("\n\n");
      }
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${startOfLine(item)}`).join("\n");
    case "facts":
      return block.facts.map(factMarkdown).join("\n");
    case "figures":
      return block.figures.map(figureMarkdown).join("\n");
    case "table":
      return tableMarkdown(asRead(block.table));
    case "notice":
      return `> ${startOfLine(block.text)}`;
    case "page-break":
      return "";
    case "timeline":
      return timelineMarkdown(block.timeline);
    case "chart":
      // The table that follows says the same; a picture is a file of its own (`--format svg`).
      return "";
    case "published":
      return headingsBelow(safePublished(block.markdown), below);
  }
}

/** Forges draw a fenced Mermaid chart; one that is longer they refuse, and the tables that follow say the same. */
const LONGEST_MERMAID = 45_000;

function timelineMarkdown(timeline: Timeline): string {
  const whole = mermaidGantt(timeline);
  return whole.length > LONGEST_MERMAID ? "" : `\`\`\`mermaid\n${whole}\`\`\``;
}

/** A heading is bold as it is, and a `#` at its end would be taken for its closing mark. */
function headingText(text: Inline): string {
  return escapeMarkdown(wordsOf(text)).replace(/#+$/, "\\$&");
}

function startOfLine(text: Inline): string {
  return escapeLineStart(inlineMarkdown(text).trim());
}

function factMarkdown(fact: Fact): string {
  const [first, ...more] = fact.lines.map(inlineMarkdown);
  const label = `- **${escapeMarkdown(fact.label)}:**`;
  if (more.length === 0) return `${label} ${first ?? ""}`.trimEnd();
  return [label, ...fact.lines.map((line) => `  - ${startOfLine(line)}`)].join("\n");
}

function figureMarkdown({ label, value, of, change }: Figure): string {
  return `- **${escapeMarkdown(value)}** ${escapeMarkdown(`${label.toLowerCase()} ${of}${change === null ? "" : ` (${change})`}`)}`;
}

function tableMarkdown(table: Table): string {
  if (table.rows.length === 0) return startOfLine(table.empty);
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(table.columns.map((column) => escapeMarkdown(column.title))),
    row(table.columns.map((column) => (column.align === "right" ? "---:" : "---"))),
    ...table.rows.map((cells) => row(table.columns.map((_, at) => cellMarkdown(cells[at])))),
  ].join("\n");
}

function cellMarkdown(cell: Table["rows"][number][number] | undefined): string {
  return cell === undefined ? "" : inlineMarkdown([cell]).trim();
}
