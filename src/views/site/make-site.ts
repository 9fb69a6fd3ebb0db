import { RATINGS } from "../../core/rating.ts";
import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { lazy } from "../../text/lazy.ts";
import type { Origin } from "../envelope.ts";
import { paperAbout } from "../paper.ts";
import { label, ratingEmphasis } from "../words.ts";
import { aboutPages } from "./about-pages.ts";
import { actionPages, actionsPage } from "./action-pages.ts";
import { changesPage } from "./changes-page.ts";
import { decisionsPage, figuresPage, timelinePage } from "./command-pages.ts";
import { feedOf } from "./feed.ts";
import { homePage } from "./home-page.ts";
import { planInShort } from "./introduction.ts";
import { missingPage } from "./missing-page.ts";
import { ownerPages } from "./owner-pages.ts";
import { PAGES } from "./places.ts";
import { recommendationsPage } from "./recommendations-page.ts";
import type { SearchIndex, Site } from "./site.ts";
import { type SiteFacts, type SiteRequest, siteFactsOf } from "./site-facts.ts";
import { themePages } from "./theme-pages.ts";

/** The whole site, page by page. What stands on a page is worked out only when it is written. */
export function makeSite(scheduled: ScheduledPlan, request: SiteRequest, origin: Origin): Site {
  const facts = siteFactsOf(scheduled, request, origin);
  const pages = [
    homePage(facts),
    actionsPage(facts),
    ...themePages(facts),
    timelinePage(facts),
    recommendationsPage(facts),
    decisionsPage(facts),
    ...ownerPages(facts),
    changesPage(facts),
    figuresPage(facts),
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
    search: lazy(() => searchIndexOf(facts)),
    description: planInShort(scheduled.plan),
    feed: () => feedOf(facts),
    missing: missingPage(facts),
  };
}

function menuOf({ scheduled: { plan } }: SiteFacts): Site["menu"] {
  return [
    { path: PAGES.home, title: "Home" },
    { path: PAGES.actions, title: "Actions" },
    { path: PAGES.themes, title: "Themes" },
    { path: PAGES.timeline, title: "Timeline" },
    ...(plan.recommendations.length > 0 ? [{ path: PAGES.recommendations, title: "Recommendations" }] : []),
    { path: PAGES.decisions, title: "Decisions" },
    { path: PAGES.owners, title: "Owners" },
    { path: PAGES.changes, title: "Changes" },
    { path: PAGES.figures, title: "Figures" },
    { path: PAGES.about, title: "About" },
  ];
}

/** Of an action's outcomes and text, so many letters are looked through; its title whole. */
const MOST_LETTERS = 600;
/** Of all actions together so many: a reader waits for the index. */
const MOST_IN_ALL = 1_000_000;

/** The index of the search: what repeats stands once in a list, and each action has its place in it. */
function searchIndexOf({ scheduled, places, names }: SiteFacts): SearchIndex {
  const themes = new Numbered([...places.themes.keys()]);
  const owners = new Numbered([...new Set(scheduled.actions.flatMap((it) => it.owners))]);
  const organisations = new Numbered([...new Set(scheduled.actions.flatMap((it) => it.organisations))]);
  const letters = Math.min(MOST_LETTERS, Math.floor(MOST_IN_ALL / Math.max(1, scheduled.actions.length)));
  return {
    themes: themes.ids.map((id) => [id, names.theme(id)]),
    owners: owners.ids.map((id) => [id, names.directory.name(id)]),
    organisations: organisations.ids.map((id) => [id, names.directory.name(id)]),
    ratings: RATINGS.map((rating) => [rating, label(rating), ratingEmphasis(rating) ?? "none"]),
    actions: scheduled.actions.map((it) => [
      places.actions.get(it.action.id) as string,
      it.action.id,
      it.action.title,
      it.action.theme === null ? -1 : themes.at(it.action.theme),
      it.owners.map((id) => owners.at(id)),
      it.organisations.map((id) => organisations.at(id)),
      RATINGS.indexOf(it.rating),
      it.due?.last ?? "",
      it.daysOverdue,
      wordsIn([...(it.action.outcomes ?? []), it.action.body].join(" ").slice(0, letters)),
    ]),
  };
}

/** What somebody may look for in a text: its words, not where its links lead, nor anybody's address. */
function wordsIn(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*(?:\)|$)/g, "]")
    .replace(/[^\s<>]+@[^\s<>]+/g, "")
    .replace(/\s+/g, " ");
}

class Numbered {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly ids: readonly string[]) {
    this.places = new Map(ids.map((id, at) => [id, at]));
  }

  at(id: string): number {
    return this.places.get(id) ?? -1;
  }
}
