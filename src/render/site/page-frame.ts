import type { Link } from "../../views/content.ts";
import type { Site, SitePage } from "../../views/site/site.ts";
import { attribute, escapeLine } from "../html/escape.ts";
import { HtmlPage } from "../html/page.ts";
import { anchorOf } from "../html/page-text.ts";
import { safeAddress } from "../printable.ts";
import { searchForm } from "./search.ts";
import { siteBlocksHtml } from "./site-blocks.ts";

/** What an organisation adds to its site; paths are from the site's top. */
export interface SiteExtras {
  readonly logo: string | null;
  readonly css: string | null;
  /** An http(s) address. */
  readonly accessibilityStatement: string | null;
  /** Whether addresses of people lead to a letter. */
  readonly contacts: boolean;
  /**
   * What a server adds to a page. Such a page carries no policy of its own: a server says it in the header of its
   * answer, where forms and scripts of its own can be allowed.
   */
  readonly served?: (page: SitePage) => ServedParts;
}

/** Parts of a page that only a server has, as HTML: empty where there is nothing. */
export interface ServedParts {
  /** In the head: the server's own style sheet and script. */
  readonly head: string;
  /** Between the menu and the content. */
  readonly beside: string;
  /** In the content, after its first block. */
  readonly within: string;
}

const NOT_SERVED: ServedParts = { head: "", beside: "", within: "" };

/**
 * Only what lies beside the page counts, over http(s) or opened as a file; nothing inside a page runs, and nothing is
 * fetched from anywhere. (`'self'` does not mean files to every browser.)
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file: data:; base-uri 'none'; form-action 'none'";

/** A page of the site as HTML: head, menu, the way to it, its blocks, its neighbours, foot. */
export function sitePageHtml(page: SitePage, site: Site, extras: SiteExtras): string {
  const up = "../".repeat(page.path.split("/").length - 1);
  const to = (path: string): string => `${up}${path.split("/").map(encodeURIComponent).join("/")}`;
  const html = new HtmlPage({
    href: (link) => hrefOf(link, site, to, extras),
    anchor: anchorOf,
    abbreviations: site.paper.abbreviations,
  });
  const blocks = page.blocks();
  const [first, ...rest] = blocks;
  const { head, beside, within } = extras.served?.(page) ?? NOT_SERVED;
  const title = page.path === "index.html" ? site.paper.title : `${page.title} – ${site.paper.title}`;
  return [
    "<!DOCTYPE html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    ...(extras.served === undefined ? [`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`] : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(extras.served === undefined ? ['<meta name="referrer" content="no-referrer">'] : []),
    ...(site.audience === "internal" ? ['<meta name="robots" content="noindex">'] : []),
    `<title>${escapeLine(title)}</title>`,
    `<link rel="stylesheet" href="${to("site.css")}">`,
    ...(extras.css === null ? [] : [`<link rel="stylesheet" href="${to(extras.css)}">`]),
    ...(page.searches === true
      ? [`<script src="${to("search-index.js")}" defer></script>`, `<script src="${to("search.js")}" defer></script>`]
      : []),
    head,
    "</head>",
    "<body>",
    '<a class="skip" href="#main">Skip to the content</a>',
    header(page, site, extras, to),
    beside,
    `<main id="main" tabindex="-1">`,
    trailHtml(page, to),
    first === undefined ? "" : siteBlocksHtml([first], html),
    within,
    page.searches === true ? searchForm(site.search()) : "",
    page.searches === true
      ? `<div id="everything">\n${siteBlocksHtml(rest, html)}\n</div>`
      : siteBlocksHtml(rest, html),
    neighbours(page, to),
    "</main>",
    footer(site, extras, to, html.text.abbreviationsLeft()),
    "</body>",
    "</html>",
    "",
  ]
    .filter((line, at, all) => line !== "" || at === all.length - 1)
    .join("\n");
}

function hrefOf(link: Link, site: Site, to: (path: string) => string, { contacts }: SiteExtras): string | null {
  if (link.to === "address") {
    const address = safeAddress(link.href);
    return address?.toLowerCase().startsWith("mailto:") && !contacts ? null : address;
  }
  const path = site.pathOf(link);
  if (path === null) return null;
  const anchor = link.to === "recommendation" && link.id !== "" ? `#${anchorOf(link)}` : "";
  return `${to(path)}${link.to === "page" ? queryOf(link.query ?? {}) : ""}${anchor}`;
}

function queryOf(query: Readonly<Record<string, string>>): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return asked.length === 0 ? "" : `?${asked.join("&")}`;
}

function header(page: SitePage, site: Site, { logo }: SiteExtras, to: (path: string) => string): string {
  const { publisher, plan } = site.paper;
  const items = site.menu.map(({ path, title }) => {
    const current = path === page.path ? ' aria-current="page"' : path === page.section ? ' aria-current="true"' : "";
    return `<li><a href="${to(path)}"${current}>${escapeLine(title)}</a></li>\n`;
  });
  return [
    '<header class="site">',
    ...(site.audience === "internal" ? ['<p class="internal">Internal: it may hold what is not public.</p>'] : []),
    '<div class="brand">',
    ...(logo === null ? [] : [`<img src="${to(logo)}" alt="${publisher === null ? "" : escapeLine(publisher)}">`]),
    "<div>",
    ...(publisher === null ? [] : [`<p class="publisher">${escapeLine(publisher)}</p>`]),
    `<p class="name"><a href="${to("index.html")}">${escapeLine(plan)}</a></p>`,
    "</div>",
    '<button type="button" class="menu-button" popovertarget="menu">Menu</button>',
    "</div>",
    '<nav class="menu" id="menu" popover aria-label="Plan">',
    '<button type="button" class="menu-button" popovertarget="menu" popovertargetaction="hide">Close</button>',
    `<ul>\n${items.join("")}</ul>`,
    "</nav>",
    "</header>",
  ].join("\n");
}

function trailHtml({ trail, title }: SitePage, to: (path: string) => string): string {
  if (trail.length === 0) return "";
  const steps = trail.map((step) => `<li><a href="${to(step.path)}">${escapeLine(step.title)}</a></li>\n`);
  return `<nav class="trail" aria-label="Where you are">\n<ol>\n${steps.join("")}<li aria-current="page">${escapeLine(title)}</li>\n</ol>\n</nav>`;
}

function neighbours({ previous, next }: SitePage, to: (path: string) => string): string {
  const link = (rel: string, word: string, other: SitePage["next"]): string =>
    other === undefined
      ? ""
      : `<li class="${rel}"><a href="${to(other.path)}" rel="${rel}"><span>${word}</span> ${escapeLine(other.title)}</a></li>\n`;
  const items = `${link("prev", "Previous", previous)}${link("next", "Next", next)}`;
  return items === "" ? "" : `<nav class="beside" aria-label="Before and after">\n<ul>\n${items}</ul>\n</nav>`;
}

function footer(
  site: Site,
  { accessibilityStatement }: SiteExtras,
  to: (path: string) => string,
  abbreviations: string,
): string {
  const statement =
    accessibilityStatement === null
      ? ""
      : `<p><a${attribute("href", accessibilityStatement)}>Accessibility statement</a></p>\n`;
  return `<footer>\n${abbreviations}<p>${escapeLine(`${site.paper.plan} · ${site.paper.stamp}`)}</p>\n<p><a href="${to("about.html")}">What the ratings mean</a></p>\n${statement}</footer>`;
}
