import type { Emphasis, Inline, Link, Span } from "../../views/content.ts";
import { isSaidBy } from "../paper-of.ts";
import { Abbreviations } from "./abbreviations.ts";
import { attribute, escapeHtml, escapeLine } from "./escape.ts";

export interface PageTextOptions {
  /** Where a link leads to on this page or site, as it is to stand in `href`; null where it leads nowhere. */
  readonly href: (link: Link) => string | null;
  /** What the abbreviations stand for: each is spelled out at its first use on the page. */
  readonly abbreviations?: Readonly<Record<string, string>>;
}

/** The words of one page as HTML, and what they have used up: its ids, the abbreviations that are spelled out. */
export class PageText {
  readonly href: (link: Link) => string | null;
  /** The words of the heading above, where nothing but running text parts it from what comes; else empty. */
  headed = "";
  private readonly ids = new Set<string>();
  private readonly abbreviations: Abbreviations;

  constructor({ href, abbreviations }: PageTextOptions) {
    this.href = href;
    this.abbreviations = new Abbreviations(abbreviations ?? {});
  }

  /** A run of text, with its emphasis, links, dates and abbreviations; `spellOut` the latter at their first use. */
  inline(text: Inline, spellOut = true): string {
    const spans = typeof text === "string" ? [{ text }] : text;
    return spans.map((span) => this.span(span, spellOut)).join("");
  }

  /** Published words: abbreviations are marked, and no word is added. */
  published(text: string): string {
    return this.abbreviations.mark(text, escapeHtml, false);
  }

  /** For the end of the page: what the abbreviations stand for that it has quoted, and spelled out nowhere. */
  abbreviationsLeft(): string {
    const left = this.abbreviations.unexplained();
    if (left.length === 0) return "";
    const words = left.map(([word, meaning]) => `${escapeLine(word)}: ${escapeLine(meaning)}`);
    return `<p>${words.join(". ")}.</p>\n`;
  }

  /** An `id` that nothing else on the page has. */
  id(wish: string): string {
    const base = IS_ID.test(wish) ? wish : idOf(wish);
    let id = base;
    for (let n = 2; this.ids.has(id); n += 1) id = `${base}-${n}`;
    this.ids.add(id);
    return id;
  }

  /** Whether the heading above says these words already. */
  isHeaded(words: string): boolean {
    return isSaidBy(this.headed, words);
  }

  private span({ text, emphasis, link, day, rating, quoted }: Span, spellOut: boolean): string {
    if (rating) return `<span class="chip ${emphasis ?? "none"}">${escapeHtml(text)}</span>`;
    let html = this.abbreviations.mark(text, escapeLine, spellOut && link === undefined && !quoted);
    if (day !== undefined && isDay(day)) html = `<time datetime="${day}">${html}</time>`;
    const href = link === undefined ? null : this.href(link);
    if (href !== null) html = `<a${attribute("href", href)}>${html}</a>`;
    return emphasised(html, emphasis);
  }
}

const IS_ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Words as an id of HTML: letters, digits, `-` and `_`, a letter first. Two ids of the plan never become one. */
export function idOf(words: string): string {
  const plain = words.replaceAll("_", "__").replaceAll(".", "_");
  return plain.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z]+|-+$/g, "") || "part";
}

/** The `id` of the heading about something, by which it can be led to; null for what is no part of the plan. */
export function anchorOf(about: Link): string | null {
  return about.to === "address" || about.to === "page" ? null : idOf(`${about.to}-${about.id}`);
}

/** Whether a text is a day, month or year as `datetime` takes it. */
function isDay(text: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text);
}

function emphasised(html: string, emphasis: Emphasis | undefined): string {
  if (emphasis === undefined || html.trim() === "") return html;
  if (emphasis === "strong") return `<strong>${html}</strong>`;
  return emphasis === "alert" ? `<strong class="alert">${html}</strong>` : `<span class="${emphasis}">${html}</span>`;
}
