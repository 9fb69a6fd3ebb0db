import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import type { SiteFacts } from "./site-facts.ts";

/** What a server shows for an address that there is no page of. */
export function missingPage({ scheduled: { plan } }: SiteFacts): SitePage {
  return {
    path: PAGES.missing,
    title: "There is no such page",
    trail: [],
    section: PAGES.home,
    blocks: () => [
      { kind: "heading", level: 1, text: "There is no such page" },
      {
        kind: "paragraph",
        text: [
          { text: "It may have been renamed, or the address was typed wrongly. All that there is can be found from " },
          { text: plan.info.title, link: { to: "page", path: PAGES.home } },
          { text: " or among its " },
          { text: "actions", link: { to: "page", path: PAGES.actions } },
          { text: "." },
        ],
      },
    ],
  };
}
