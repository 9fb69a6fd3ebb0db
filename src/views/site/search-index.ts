import { RATINGS } from "../../core/rating.ts";
import { label, ratingEmphasis } from "../words.ts";
import type { SearchIndex } from "./site.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Of an action's outcomes and text, so many letters are looked through; its title whole. */
const MOST_LETTERS = 600;
/** Of all actions together so many: a reader waits for the index. */
const MOST_IN_ALL = 1_000_000;

/** The index of the search: what repeats stands once in a list, and each action has its place in it. */
export function searchIndexOf({ scheduled, places, names }: SiteFacts): SearchIndex {
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
