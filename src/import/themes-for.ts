import { placeInPlan } from "../core/action.ts";
import { compareNaturally } from "../text/natural-order.ts";
import type { PlanAtHand } from "./plan-at-hand.ts";
import type { ImportNote, ProposedAction, ProposedTheme } from "./proposal.ts";
import type { Groups } from "./tables/groups.ts";

/** The theme of all actions where the document names none. */
export interface LikelyTheme {
  readonly id: string;
  readonly title: string;
  /** The plan does not have it: then it is taken, and that is said; a theme that is there is only suggested. */
  readonly isNew: boolean;
}

/** Where actions most likely belong whose document names no theme. */
export function likelyTheme({ themes: [first] }: PlanAtHand): LikelyTheme {
  return { id: first?.id ?? "1", title: first?.title ?? "Actions", isNew: first === undefined };
}

/** The themes of the actions that the plan does not have yet, each with its key areas. */
export function themesFor(
  actions: readonly ProposedAction[],
  groups: Groups,
  assumed: LikelyTheme | null,
): readonly ProposedTheme[] {
  const areasOf = new Map<string, Set<string>>();
  for (const { id, theme } of actions) {
    const place = placeInPlan(id);
    const its = place?.theme ?? theme;
    if (its === null) continue;
    const areas = areasOf.get(its) ?? new Set<string>();
    if (place !== null) areas.add(place.keyArea);
    areasOf.set(its, areas);
  }
  return [...areasOf]
    .filter(([id]) => groups.themes.get(id)?.isThere !== true)
    .sort(([one], [other]) => compareNaturally(one, other))
    .map(([id, areas]) => {
      const title = groups.themes.get(id)?.title ?? (assumed?.id === id ? assumed.title : null);
      const titled = [...areas].some((area) => groups.areas.get(area)?.title != null);
      const listed = titled ? [...areas].sort(compareNaturally) : [];
      return {
        id,
        title: title ?? `Theme ${id}`,
        titleIsMade: title === null,
        areas: listed.map((area) => ({ id: area, title: groups.areas.get(area)?.title ?? `Key area ${area}` })),
      };
    });
}

/** A plan that is yet to be begun takes one theme for all where the document names none; that is said. */
export function assumedThemeNote(
  { id, title, isNew }: LikelyTheme,
  actions: readonly ProposedAction[],
): readonly ImportNote[] {
  const first = actions.find((action) => placeInPlan(action.id) === null);
  if (!isNew || first === undefined) return [];
  const message = `the document names no theme: all of its actions go into theme ${id}, ${title}. Name another in the map, under themes`;
  return [{ where: first.where, message }];
}
