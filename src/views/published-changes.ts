import type { PlanDate } from "../calendar/plan-date.ts";
import { nameBegins } from "../core/pair-files.ts";
import type { Amendment, Plan } from "../core/plan.ts";
import { sayWhyAmended } from "../diff/amendment-changes.ts";
import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { Block } from "./content.ts";
import type { Names } from "./list/action-columns.ts";
import { amendingEntries } from "./list/action-document.ts";
import { actionColumns, dayCell, days, flowing, linesCell, section, tableOf } from "./list/rows.ts";
import { capitalise } from "./words.ts";

/** A change to what was published: which fields, on which day, and by whose decision or as which error of copying. */
export interface PublishedChange extends Amendment {
  /** The action whose entry records it; null for one of amendments.yaml. */
  readonly id: string | null;
  readonly title: string;
}

/** Those that actions' entries and amendments.yaml record up to the as-of day, by their days. */
export function publishedChanges({ plan, actions, asOf }: ScheduledPlan): readonly PublishedChange[] {
  const inEntries = actions.flatMap((it) =>
    amendingEntries(it).map(({ date, by, decision, amends, note }): PublishedChange => {
      const { id, title } = it.action;
      return { id, title, date, by, decision, copyingError: null, amends, note };
    }),
  );
  return [...inEntries, ...changesOfPlan(plan, asOf)].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Those of amendments.yaml up to a day, in the order of the file. */
export function changesOfPlan({ amendments }: Plan, asOf: PlanDate): readonly PublishedChange[] {
  return amendments.filter(({ date }) => date <= asOf).map((one) => ({ id: null, title: "The plan", ...one }));
}

/** The fields of an action that an amendment names, by the action's id or its file: `1.4.1#outcomes`. */
export function fieldsNamed({ amends }: Amendment, id: string): readonly string[] {
  return amends.flatMap((item) => {
    const [file = "", field = "the whole file"] = item.trim().split("#");
    return file === id || nameBegins(file, id) ? [field] : [];
  });
}

/** The changes in a table under a heading of their own; nothing where there are none. */
export function publishedChangesSection(changes: readonly PublishedChange[], { directory }: Names): readonly Block[] {
  if (changes.length === 0) return [];
  const table = tableOf(
    PUBLISHED_CHANGES,
    [
      { ...days("date", "Date"), cell: ({ date }: PublishedChange) => dayCell(date) },
      ...actionColumns<PublishedChange>((it) => it, 2),
      { ...flowing("amends", "What"), cell: ({ amends }) => linesCell(amends) },
      { ...flowing("why", "Why"), cell: (it) => ({ text: capitalise(sayWhyAmended(it, directory.name)) }) },
      { ...flowing("note", "Note", 1), cell: ({ note }) => ({ text: note ?? "–", data: note }) },
    ],
    changes,
    "",
  );
  return section(PUBLISHED_CHANGES, table);
}

/** What the list is called, wherever it is referred to. */
export const PUBLISHED_CHANGES = "Changed since it was published";
