import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Origin } from "../envelope.ts";
import { paperAbout } from "../paper-about.ts";
import { figuresOf } from "../status-figures.ts";
import { aboutPages } from "./about-pages.ts";
import { actionPages } from "./action-pages.ts";
import { actionsPage } from "./actions-page.ts";
import { changesPage } from "./changes-page.ts";
import { decisionsPage } from "./decisions-page.ts";
import { overviewPage } from "./overview-page.ts";
import { ownerPages } from "./owner-pages.ts";
import { PAGES } from "./places.ts";
import { recommendationsPage } from "./recommendations-page.ts";
import { searchIndexOf } from "./search-index.ts";
import type { Site } from "./site.ts";
import { type SiteFacts, type SiteRequest, siteFactsOf } from "./site-facts.ts";
import { themePages } from "./theme-pages.ts";
import { timelinePage } from "./timeline-page.ts";

/** The whole site, page by page. What stands on a page is worked out only when it is written. */
export function makeSite(scheduled: ScheduledPlan, request: SiteRequest, origin: Origin): Site {
  const facts = siteFactsOf(scheduled, request, origin);
  const pages = [
    overviewPage(facts, figuresOf(scheduled)),
    actionsPage(facts),
    ...themePages(facts),
    timelinePage(facts),
    recommendationsPage(facts),
    decisionsPage(facts),
    ...ownerPages(facts),
    changesPage(facts),
    ...aboutPages(facts),
    ...actionPages(facts),
  ];
  return {
    paper: paperAbout(scheduled, scheduled.plan.info.title, origin),
    audience: request.audience,
    withheld: request.withheld,
    menu: menuOf(facts),
    pages,
    pathOf: facts.places.pathOf,
    search: searchIndexOf(facts),
  };
}

function menuOf({ scheduled: { plan } }: SiteFacts): Site["menu"] {
  return [
    { path: PAGES.overview, title: "Overview" },
    { path: PAGES.actions, title: "Actions" },
    { path: PAGES.themes, title: "Themes" },
    { path: PAGES.timeline, title: "Timeline" },
    ...(plan.recommendations.length > 0 ? [{ path: PAGES.recommendations, title: "Recommendations" }] : []),
    { path: PAGES.decisions, title: "Decisions" },
    { path: PAGES.owners, title: "Owners" },
    { path: PAGES.changes, title: "Changes" },
    { path: PAGES.about, title: "About" },
  ];
}
