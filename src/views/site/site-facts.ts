import type { Change } from "../../diff/change.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Link } from "../content.ts";
import type { Audience, Withheld } from "../disclose.ts";
import type { Origin } from "../envelope.ts";
import { type Names, namesOf } from "../list/action-columns.ts";
import { recommendationsByTheme } from "../list/action-document.ts";
import type { Trend } from "../reports/board-headline.ts";
import type { ReportSource } from "../reports/frame.ts";
import { linked } from "./linked.ts";
import { type Places, placesOf } from "./places.ts";

/** What a site is made of beside the plan. */
export interface SiteRequest {
  readonly audience: Audience;
  /** Whether addresses of people are shown. */
  readonly contacts: boolean;
  /** What was taken out of each action and in all, where the site is public. */
  readonly withheldOf: (it: ScheduledAction) => Withheld;
  readonly withheld: Withheld;
  /** What reports on the same plan are made from. */
  readonly source: ReportSource;
  /** The ratings of the last months, of all that the ledger says: what is not public counts too. */
  readonly trend: () => Trend;
  /** The plan a month before, and what changed since; null where the plan had not begun. */
  readonly since: () => { readonly before: ScheduledPlan; readonly changes: readonly Change[] } | null;
}

/** What every page of a site is made from, worked out once. */
export interface SiteFacts extends SiteRequest {
  readonly scheduled: ScheduledPlan;
  readonly origin: Origin;
  readonly names: Names;
  readonly places: Places;
  readonly hasPage: (link: Link) => boolean;
  /** Blocks of another view with what they name made to lead there. */
  readonly linked: (blocks: readonly Block[]) => readonly Block[];
  readonly themeRecommendations: ReadonlyMap<string, readonly string[]>;
  /** By the id of an action, the ids of those that wait for it. */
  readonly neededBy: ReadonlyMap<string, readonly string[]>;
  readonly byId: ReadonlyMap<string, ScheduledAction>;
}

/** A table of more actions than this is split by theme: no browser and no reader likes it longer. */
export const MOST_ROWS = 300;

/** Works out what the pages share. */
export function siteFactsOf(scheduled: ScheduledPlan, request: SiteRequest, origin: Origin): SiteFacts {
  const names = namesOf(scheduled.plan);
  const places = placesOf(scheduled, names.directory);
  const hasPage = (link: Link): boolean => places.pathOf(link) !== null;
  const neededBy = new Map<string, string[]>();
  for (const { id, needs } of scheduled.plan.actions) {
    for (const needed of needs) gather(neededBy, needed, id);
  }
  return {
    ...request,
    ...{ scheduled, origin, names, places, hasPage, neededBy },
    linked: (blocks) => linked(blocks, hasPage),
    themeRecommendations: recommendationsByTheme(scheduled.plan),
    byId: new Map(scheduled.actions.map((it) => [it.action.id, it])),
  };
}

/** What a public page says of what it leaves out; nothing where it leaves nothing out. */
export function withheldNotice({
  entries,
  evidence,
}: {
  readonly entries: number;
  readonly evidence: number;
}): readonly Block[] {
  if (entries + evidence === 0) return [];
  return [
    { kind: "notice", emphasis: "strong", text: `Not public: ${withheldWords({ entries, evidence })} withheld.` },
  ];
}

/** `1 entry and 2 pieces of evidence`. */
function withheldWords({ entries, evidence }: Withheld): string {
  return [
    ...(entries > 0 ? [`${entries} ${entries === 1 ? "entry" : "entries"}`] : []),
    ...(evidence > 0 ? [`${evidence} ${evidence === 1 ? "piece" : "pieces"} of evidence`] : []),
  ].join(" and ");
}

/** Puts one more under a key. */
export function gather<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
