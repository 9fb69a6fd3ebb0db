import type { Site } from "../../views/site/site.ts";
import { SEARCH_SCRIPT, searchIndexScript } from "./search-script.ts";
import { type SiteExtras, sitePageHtml } from "./site-frame.ts";
import { SITE_STYLE } from "./site-style.ts";

export type { SiteExtras } from "./site-frame.ts";

/** A file of a site; its path is from the site's top, with `/`. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Every file that a site is made of, one after the other: no page is held once it is written. The same site gives the same files. */
export function* siteFiles(site: Site, extras: SiteExtras): Generator<SiteFile> {
  yield { path: "site.css", content: SITE_STYLE.trimStart() };
  yield { path: "search.js", content: SEARCH_SCRIPT };
  yield { path: "search-index.js", content: searchIndexScript(site.search) };
  for (const page of site.pages) yield { path: page.path, content: sitePageHtml(page, site, extras) };
}

/** How many files `siteFiles` gives. */
export function countSiteFiles(site: Site): number {
  return site.pages.length + 3;
}
