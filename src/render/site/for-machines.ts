import type { Site } from "../../views/site/site.ts";
import { oneLine } from "../printable.ts";
import { xmlText } from "../xml-text.ts";
import { addressOf, pathInAddress } from "./head.ts";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * What was said of late, as an Atom feed (RFC 4287). The names of its entries do not hang on where the site is; where that
 * is not known, its links count from the feed's own address.
 */
export function atomFeed(site: Site, address: string | null): string {
  const { paper } = site;
  const { id: feed, updated, entries } = site.feed();
  const to = (path: string): string => xmlText(address === null ? pathInAddress(path) : addressOf(address, path));
  const text = (words: string): string => xmlText(oneLine(words));
  const at = (day: string): string => `${day}T00:00:00Z`;
  const items = entries.map(
    ({ id, title, day, by, text: said, path }) =>
      `<entry>\n<id>${xmlText(id)}</id>\n<title>${text(title)}</title>\n<updated>${at(day)}</updated>\n${
        by === null ? "" : `<author><name>${text(by)}</name></author>\n`
      }<link rel="alternate" type="text/html" href="${to(path)}"/>\n<summary>${text(said)}</summary>\n</entry>`,
  );
  return [
    XML,
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${xmlText(feed)}</id>`,
    `<title>${text(`${paper.plan}: what was said of late`)}</title>`,
    `<updated>${at(updated)}</updated>`,
    `<author><name>${text(paper.publisher ?? paper.plan)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${to("changes.html")}"/>`,
    ...(address === null ? [] : [`<link rel="self" type="application/atom+xml" href="${to("feed.xml")}"/>`]),
    ...items,
    "</feed>",
    "",
  ].join("\n");
}

/** No list of pages may name more (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

/** The pages of a site for search engines, its actions last. */
export function sitemap(site: Site, address: string): string {
  const urls = site.pages
    .slice(0, MOST_ADDRESSES)
    .map(
      ({ path }) => `<url><loc>${xmlText(addressOf(address, path))}</loc><lastmod>${site.paper.asOf}</lastmod></url>`,
    );
  return [XML, '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...urls, "</urlset>", ""].join("\n");
}

/** A list of which the first line is ticked. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#123f5c"/><path d="M6 10l3 3 5-6" fill="none" stroke="#fff" stroke-width="3"/><path d="M17 10h9M6 18h20M6 25h14" stroke="#fff" stroke-width="3"/></svg>
`;
