import MarkdownIt from "markdown-it";
import { visible } from "../printable.ts";
import { isReadable, MOST_NESTING } from "../published/readable.ts";
import { attribute, escapeHtml } from "./escape.ts";
import type { PageText } from "./page-text.ts";

const DEEPEST_HEADING = 6;

/**
 * The plan's own Markdown as HTML. HTML in it is shown, never run; a picture is named instead of fetched; what is not
 * http(s), mailto or a place that the page knows leads nowhere. Its headings stand under those of the page.
 *
 * @param below the level of the heading that it stands under
 */
export function publishedHtml(markdown: string, page: PageText, below: number): string {
  if (!isReadable(markdown)) return asWritten(markdown);
  // A reader of its own for each text: the rules below know the page.
  const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
  reader.set({ maxNesting: MOST_NESTING });
  // What an address may be is decided where it is written down, so that its words are never shown as brackets.
  reader.validateLink = () => true;
  const led: boolean[] = [];
  const { rules } = reader.renderer;
  rules.text = (tokens, at) => page.published(tokens[at]?.content ?? "");
  rules.image = (tokens, at) => escapeHtml(`[image: ${tokens[at]?.content ?? ""}]`);
  rules.code_block = rules.fence = (tokens, at) => `<pre><code>${escapeHtml(tokens[at]?.content ?? "")}</code></pre>\n`;
  rules.code_inline = (tokens, at) => `<code>${escapeHtml(tokens[at]?.content ?? "")}</code>`;
  rules.th_open = () => '<th scope="col">';
  rules.td_open = () => "<td>";
  rules.ordered_list_open = (tokens, at) => `<ol${attribute("start", startOf(tokens[at]?.attrGet("start")))}>\n`;
  rules.link_open = (tokens, at) => {
    const address = page.href({ to: "address", href: String(tokens[at]?.attrGet("href") ?? "") });
    led.push(address !== null);
    return address === null ? "" : `<a${attribute("href", address)}>`;
  };
  rules.link_close = () => (led.pop() ? "</a>" : "");
  let last = below;
  const levels: number[] = [];
  rules.heading_open = (tokens, at) => {
    const wanted = below + Number(tokens[at]?.tag.slice(1) ?? 1);
    last = Math.min(wanted, last + 1, DEEPEST_HEADING);
    levels.push(last);
    return `<h${last}>`;
  };
  rules.heading_close = () => `</h${levels.pop() ?? last}>\n`;
  const tokens = reader.parse(visible(markdown), {});
  if (tokens.some(({ level }) => level >= MOST_NESTING - 1)) return asWritten(markdown);
  const html = reader.renderer.render(tokens, reader.options, {}).trim();
  return html === "" ? "" : `<div class="published">\n${html}\n</div>`;
}

function asWritten(markdown: string): string {
  return `<div class="published">\n<pre>${escapeHtml(markdown)}</pre>\n</div>`;
}

function startOf(start: unknown): string | null {
  return start !== null && /^\d{1,9}$/.test(String(start)) ? String(start) : null;
}
