import type { Site, SitePage } from "../../views/site/site.ts";
import { attribute, escapeLine } from "../html/escape.ts";
import type { SiteExtras } from "./extras.ts";

/**
 * Only what lies beside the page counts, over http(s) or opened as a file; nothing inside a page runs, and nothing is
 * fetched from anywhere. (`'self'` does not mean files to every browser.)
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file: data:; base-uri 'none'; form-action 'none'";

/** What a page says of itself to browsers, to search engines, and to those who show a link to it. */
export function headOf(page: SitePage, site: Site, extras: SiteExtras, to: (path: string) => string): string[] {
  const title = page.path === "index.html" ? site.paper.title : `${page.title} – ${site.paper.title}`;
  const description = page.description?.() ?? site.description;
  const scripts = page.searches ? ["search-index.js", "search.js"] : [];
  return [
    '<meta charset="utf-8">',
    ...(extras.served === undefined ? [`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`] : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(extras.served === undefined ? ['<meta name="referrer" content="no-referrer">'] : []),
    ...(site.audience === "internal" ? ['<meta name="robots" content="noindex">'] : []),
    `<title>${escapeLine(title)}</title>`,
    `<meta name="description"${attribute("content", description)}>`,
    ...(site.audience === "public" ? shown(page, site, extras, description) : []),
    `<link rel="icon" href="${to("favicon.svg")}" type="image/svg+xml">`,
    `<link rel="alternate" href="${to("feed.xml")}" type="application/atom+xml"${attribute("title", `${site.paper.plan}: what was said of late`)}>`,
    `<link rel="stylesheet" href="${to("site.css")}">`,
    ...(extras.css === null ? [] : [`<link rel="stylesheet" href="${to(extras.css)}">`]),
    ...scripts.map((path) => `<script src="${to(path)}" defer></script>`),
  ];
}

/** What stands beside a link to the page where people send one another links (Open Graph). */
function shown(page: SitePage, site: Site, { address }: SiteExtras, description: string): string[] {
  const where = address === null ? null : addressOf(address, page.path);
  const title = page.path === "index.html" ? site.paper.title : page.title;
  return [
    `<meta property="og:type"${attribute("content", page.path === "index.html" ? "website" : "article")}>`,
    `<meta property="og:title"${attribute("content", title)}>`,
    `<meta property="og:description"${attribute("content", description)}>`,
    `<meta property="og:site_name"${attribute("content", site.paper.plan)}>`,
    ...(where === null || page === site.missing
      ? []
      : [
          `<meta property="og:url"${attribute("content", where)}>`,
          `<link rel="canonical"${attribute("href", where)}>`,
        ]),
  ];
}

/** The address of a page, where the site's own ends with `/`. */
export function addressOf(site: string, path: string): string {
  return `${site}${path === "index.html" ? "" : pathInAddress(path)}`;
}

/** A path as it stands in an address. */
export function pathInAddress(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
