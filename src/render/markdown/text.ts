import type { Emphasis, Inline, Span } from "../../views/content.ts";
import { oneLine } from "../printable.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Stops a forge from seeing a mention or a reference; it is drawn as nothing, and copying the text leaves it behind. */
export const NOTHING = "<!-- -->";

/**
 * Plan text as Markdown that says just that: no markup, no HTML, no image, link or address that links itself, no
 * mention (`@name`), no reference (`#12`, `GH-12`). For GitHub-flavoured Markdown; on one line.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|~!$]/g, "\\$&")
    .replace(/[&<>]/g, (character) => ENTITIES[character] as string)
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/@(?=[\p{L}\p{N}_])/gu, `@${NOTHING}`)
    .replace(/#(?=\d)/g, `#${NOTHING}`)
    .replace(/\bGH-(?=\d)/gi, (found) => `${found.slice(0, -1)}${NOTHING}-`);
}

/** As `escapeMarkdown`, for the start of a line, where `-`, `1.` or `#` would begin a list or a heading. */
export function escapeLineStart(markdown: string): string {
  return markdown
    .replace(/^(?:[-+=#](?!<!--)|#<!-- -->)/, (mark) => `\\${mark}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

const BOLD: readonly (Emphasis | undefined)[] = ["strong", "alert"];

/** Spans as Markdown: bold where something is stressed or alarming. The colours of the rest have their word beside them. */
export function inlineMarkdown(text: Inline): string {
  const spans = (typeof text === "string" ? [{ text }] : text).filter((span) => span.text !== "");
  return spans.map((span, at) => emphasised(span, spans[at - 1], spans[at + 1])).join("");
}

/** Bold marks count only where a blank or the line's end stands outside and none inside; elsewhere they would show. */
function emphasised(span: Span, before: Span | undefined, after: Span | undefined): string {
  const words = span.text.trim();
  const lead = span.text.slice(0, span.text.length - span.text.trimStart().length);
  const trail = words === "" ? "" : span.text.slice(span.text.trimEnd().length);
  const markdown = escapeMarkdown(words);
  const loud = BOLD.includes(span.emphasis) && words !== "";
  const free = (lead !== "" || endsFree(before)) && (trail !== "" || startsFree(after));
  const said = loud && free ? `**${markdown}**` : markdown;
  return `${lead && " "}${linked(said, span)}${trail && " "}`;
}

/** An address that the program made: it is the plan's own text that must not link. */
function linked(markdown: string, { link }: Span): string {
  if (link?.to !== "address" || !/^https?:\/\/[^\s()<>]+$/.test(link.href)) return markdown;
  return `[${markdown}](${link.href})`;
}

function endsFree(span: Span | undefined): boolean {
  return span === undefined || /\s$/.test(span.text);
}

function startsFree(span: Span | undefined): boolean {
  return span === undefined || /^\s/.test(span.text);
}
