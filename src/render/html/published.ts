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
  const drawing: Drawing = { page, below, last: below, levels: [], led: [] };
  const tokens = READER.parse(visible(markdown), {});
  if (tokens.some(({ level }) => level >= MOST_NESTING - 1)) return asWritten(markdown);
  const html = READER.renderer.render(tokens, READER.options, { drawing }).trim();
  return html === "" ? "" : `<div class="published">\n${html}\n</div>`;
}

/** What the rules know of the text that is drawn: the page, the levels of its headings, and which links lead somewhere. */
interface Drawing {
  readonly page: PageText;
  readonly below: number;
  last: number;
  readonly levels: number[];
  readonly led: boolean[];
}

/** The library hands to its rules what it was given with the text. */
const drawingOf = (env: Readonly<Record<string, unknown>> | undefined): Drawing => env?.["drawing"] as Drawing;

const READER = reader();

/** One for all texts: to make one takes longer than to read a page with it. */
function reader() {
  const made = new MarkdownIt({ html: false, linkify: false, typographer: false });
  made.set({ maxNesting: MOST_NESTING });
  // What an address may be is decided where it is written down, so that its words are never shown as brackets.
  made.validateLink = () => true;
  const { rules } = made.renderer;
  rules.text = (tokens, at, _options, env) => drawingOf(env).page.published(tokens[at]?.content ?? "");
  rules.image = (tokens, at) => escapeHtml(`[image: ${tokens[at]?.content ?? ""}]`);
  rules.code_block = rules.fence = (tokens, at) => `<pre><code>${escapeHtml(tokens[at]?.content ?? "")}</code></pre>\n`;
  rules.code_inline = (tokens, at) => `<code>${escapeHtml(tokens[at]?.content ?? "")}</code>`;
  rules.th_open = () => '<th scope="col">';
  rules.td_open = () => "<td>";
  rules.ordered_list_open = (tokens, at) => `<ol${attribute("start", startOf(tokens[at]?.attrGet("start")))}>\n`;
  rules.link_open = (tokens, at, _options, env) => {
    const { page, led } = drawingOf(env);
    const address = page.href({ to: "address", href: String(tokens[at]?.attrGet("href") ?? "") });
    led.push(address !== null);
    return address === null ? "" : `<a${attribute("href", address)}>`;
  };
  rules.link_close = (_tokens, _at, _options, env) => (drawingOf(env).led.pop() ? "</a>" : "");
  rules.heading_open = (tokens, at, _options, env) => {
    const drawing = drawingOf(env);
    const wanted = drawing.below + Number(tokens[at]?.tag.slice(1) ?? 1);
    drawing.last = Math.min(wanted, drawing.last + 1, DEEPEST_HEADING);
    drawing.levels.push(drawing.last);
    return `<h${drawing.last}>`;
  };
  rules.heading_close = (_tokens, _at, _options, env) => {
    const { levels, last } = drawingOf(env);
    return `</h${levels.pop() ?? last}>\n`;
  };
  return made;
}

function asWritten(markdown: string): string {
  return `<div class="published">\n<pre>${escapeHtml(markdown)}</pre>\n</div>`;
}

function startOf(start: unknown): string | null {
  return start !== null && /^\d{1,9}$/.test(String(start)) ? String(start) : null;
}
