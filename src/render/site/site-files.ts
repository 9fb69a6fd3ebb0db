import type { Site } from "../../views/site/site.ts";
import { dataFiles } from "./data-files.ts";
import type { SiteExtras } from "./extras.ts";
import { atomFeed, FAVICON, sitemap } from "./for-machines.ts";
import { sitePageHtml } from "./page-frame.ts";
import { searchIndexScript } from "./search.ts";
import { SEARCH_SCRIPT } from "./search-script.ts";
import { SITE_STYLE } from "./style.ts";

/** The files of a site by their paths from its top, with `/`. What is in one is worked out when it is asked for. */
export type SiteFiles = ReadonlyMap<string, () => string | Uint8Array>;

/** Every file that a site is made of. The same site gives the same files; none needs another to be made before it. */
export function siteFiles(site: Site, extras: SiteExtras): SiteFiles {
  const { address } = extras;
  return new Map<string, () => string | Uint8Array>([
    ["site.css", () => SITE_STYLE.trimStart()],
    ["search.js", () => SEARCH_SCRIPT],
    ["search-index.js", () => searchIndexScript(site.search())],
    ["favicon.svg", () => FAVICON],
    ["feed.xml", () => atomFeed(site, address)],
    ...(address === null || site.audience === "internal"
      ? []
      : [["sitemap.xml", () => sitemap(site, address)] as const]),
    ...[...site.pages, site.missing].map((page) => [page.path, () => sitePageHtml(page, site, extras)] as const),
    ...site.pages.flatMap((page) => dataFiles(page).map(({ path, content }) => [path, content] as const)),
  ]);
}
