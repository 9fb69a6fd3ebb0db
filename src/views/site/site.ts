import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import type { Link, Paper, View } from "../content.ts";
import type { Audience, Withheld } from "../disclose.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import type { Feed } from "./feed.ts";
import type { PageData } from "./page-data.ts";
import type { SiteBlock } from "./site-blocks.ts";

/** A web site about a plan, as data: its pages, where each thing is, and what can be searched for. */
export interface Site {
  readonly paper: Paper;
  readonly audience: Audience;
  readonly withheld: Withheld;
  /** The pages that every other leads to, in the order of the menu. */
  readonly menu: readonly { readonly path: string; readonly title: string }[];
  /** Every page once; what stands on it is worked out when it is asked for. */
  readonly pages: readonly SitePage[];
  /** The path of the page about something, from the site's top; null where there is none. */
  readonly pathOf: (link: Link) => string | null;
  readonly search: () => SearchIndex;
  /** What the plan is, in a sentence or two. */
  readonly description: string;
  readonly feed: () => Feed;
  /** For an address that there is no page of. */
  readonly missing: SitePage;
}

export interface SitePage {
  /** From the site's top, with `/`. */
  readonly path: string;
  readonly title: string;
  /** The pages that it stands under, from the first. */
  readonly trail: readonly { readonly path: string; readonly title: string }[];
  /** The page of the menu that it belongs to. */
  readonly section: string;
  readonly blocks: () => readonly SiteBlock[];
  readonly previous?: { readonly path: string; readonly title: string };
  readonly next?: { readonly path: string; readonly title: string };
  /** What it is about in a sentence, for those who find it elsewhere; else what the site is about. */
  readonly description?: () => string;
  readonly data?: PageData;
  /** Whether the form for searching stands at its head. */
  readonly searches?: boolean;
}

/** What the search looks through: a row an action, with places in the lists for what repeats. */
export interface SearchIndex {
  readonly themes: readonly (readonly [id: string, title: string])[];
  readonly owners: readonly (readonly [id: string, name: string])[];
  readonly organisations: readonly (readonly [id: string, name: string])[];
  readonly ratings: readonly (readonly [id: string, name: string, emphasis: string])[];
  readonly actions: readonly SearchRow[];
}

/** Path, id, title, place of the theme, places of owners and organisations, place of the rating, due day, days overdue, further words. */
type SearchRow = readonly [
  path: string,
  id: string,
  title: string,
  theme: number,
  owners: readonly number[],
  organisations: readonly number[],
  rating: number,
  due: string,
  overdue: number,
  words: string,
];

/** What `plan site` wrote. */
interface WrittenSite {
  readonly plan: Plan;
  readonly asOf: PlanDate;
  readonly origin: Origin;
  /** As it was given. */
  readonly folder: string;
  readonly audience: Audience;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  /** Every file, the pages too, from the site's top. */
  readonly files: readonly string[];
  readonly withheld: Withheld;
}

/** What was written, as a document. */
export function writtenSiteView(written: WrittenSite): View {
  const { plan, asOf, origin, folder, audience, pages, files, withheld } = written;
  return {
    blocks: [],
    get document() {
      return envelope("site", asOf, plan.unreadable, origin, {
        plan: planDocument({ plan }),
        ...{ folder, audience, withheld: { entries: withheld.entries, evidence: withheld.evidence } },
        pages: pages.map(({ path, title }) => ({ path, title })),
        files,
      });
    },
  };
}
