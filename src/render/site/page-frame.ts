import type { Link } from "../../views/content.ts";
import type { Site, SitePage } from "../../views/site/site.ts";
import { attribute, escapeLine } from "../html/escape.ts";
import { HtmlPage } from "../html/page.ts";
import { anchorOf } from "../html/page-text.ts";
import { safeAddress } from "../printable.ts";
import { dataFiles } from "./data-files.ts";
import type { ServedParts, SiteExtras } from "./extras.ts";
import { headOf, pathInAddress } from "./head.ts";
import { searchForm } from "./search.ts";
import { siteBlocksHtml } from "./site-blocks.ts";

const NOT_SERVED: ServedParts = { head: "", beside: "", within: "" };

/** A page of the site as HTML: head, menu, the way to it, its blocks, its neighbours, foot. */
export function sitePageHtml(page: SitePage, site: Site, extras: SiteExtras): string {
  const up = page === site.missing ? fromTop(extras) : "../".repeat(page.path.split("/").length - 1);
  const to = (path: string): string => `${up}${pathInAddress(path)}`;
  const html = new HtmlPage({
    href: (link) => hrefOf(link, site, to, extras),
    anchor: anchorOf,
    abbreviations: site.paper.abbreviations,
  });
  const blocks = page.blocks();
  const [first, ...rest] = blocks;
  const { head, beside, within } = extras.served?.(page) ?? NOT_SERVED;
  return [
    "<!DOCTYPE html>",
    '<html lang="en-GB">',
    "<head>",
    ...headOf(page, site, extras, to),
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
    dataHtml(page, to),
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

/** A server shows the page for what is missing at any address: its links cannot count from there. */
function fromTop({ address }: SiteExtras): string {
  return address === null ? "" : new URL(address).pathname;
}

/** What the page's tables hold, as files beside it. */
function dataHtml(page: SitePage, to: (path: string) => string): string {
  const files = dataFiles(page).map(({ path, words }) => `<a href="${to(path)}">${words}</a>`);
  return files.length === 0 ? "" : `<p class="data">This page as data: ${files.join(", ")}</p>`;
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
