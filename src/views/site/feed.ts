import type { PlanDate } from "../../calendar/plan-date.ts";
import { noteOf, whatOf } from "../show/entries.ts";
import type { SiteFacts } from "./site-facts.ts";

/** What was said of actions of late, the latest first: for programs that tell their readers what is new. */
export interface Feed {
  /** Stands for the feed wherever the site is. */
  readonly id: string;
  /** The day of the latest entry, or of the plan where there is none. */
  readonly updated: PlanDate;
  readonly entries: readonly FeedEntry[];
}

interface FeedEntry {
  /** Stands for the entry wherever the site is, and for no other. */
  readonly id: string;
  readonly title: string;
  readonly day: PlanDate;
  /** Who said it; null where that is not known. */
  readonly by: string | null;
  readonly text: string;
  /** Of the action's page, from the site's top. */
  readonly path: string;
}

const MOST_ENTRIES = 100;

/** The latest entries that count and may be seen, each as it stands. */
export function feedOf({ scheduled, names, places, audience }: SiteFacts): Feed {
  const { plan, actions } = scheduled;
  const latest = actions
    .flatMap((it) =>
      it.history
        .filter(
          ({ entry, voidedBy }) =>
            voidedBy === null && entry.date <= scheduled.asOf && (audience === "internal" || entry.public),
        )
        .map((one) => ({ it, one })),
    )
    .sort((a, b) => (a.one.entry.date < b.one.entry.date ? 1 : a.one.entry.date > b.one.entry.date ? -1 : 0))
    .slice(0, MOST_ENTRIES);
  const entries = latest.map(({ it, one }): FeedEntry => {
    const { id, title } = it.action;
    const what = whatOf(one, it, names);
    const note = noteOf(one.entry);
    return {
      id: `urn:plan:${encodeURIComponent(plan.info.id)}:${encodeURIComponent(id)}:${one.entry.date}:${one.index + 1}`,
      title: what === "" ? `${id} ${title}` : `${id} ${title}: ${what}`,
      day: one.entry.date,
      by: one.entry.by === null ? null : names.directory.name(one.entry.by),
      text: note === "" ? what : note,
      path: places.actions.get(id) as string,
    };
  });
  return {
    id: `urn:plan:${encodeURIComponent(plan.info.id)}`,
    updated: entries[0]?.day ?? plan.info.baseline.first,
    entries,
  };
}
