import type { DirectoryIndex } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Link } from "../content.ts";
import { FileNames } from "../file-names.ts";

/** Where the page of each thing is. */
export interface Places {
  readonly actions: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<string, string>;
  /** Of everyone who owns an action or leads a theme: people, posts, bodies. */
  readonly parties: ReadonlyMap<string, string>;
  /** Of organisations that own an action, by themselves or through an owner of theirs. */
  readonly organisations: ReadonlyMap<string, string>;
  /** By its path in the plan. */
  readonly prose: ReadonlyMap<string, string>;
  readonly pathOf: (link: Link) => string | null;
}

/** The pages that are there once, whatever the plan is. */
export const PAGES = {
  home: "index.html",
  actions: "actions.html",
  themes: "themes.html",
  timeline: "timeline.html",
  recommendations: "recommendations.html",
  decisions: "decisions.html",
  owners: "owners.html",
  changes: "changes.html",
  figures: "figures.html",
  about: "about.html",
  missing: "404.html",
} as const;

/** Gives every action, theme, owner, organisation and published text of the plan its page. */
export function placesOf(scheduled: ScheduledPlan, directory: DirectoryIndex): Places {
  const { plan } = scheduled;
  const owners = new Set(scheduled.actions.flatMap((it) => it.owners));
  for (const theme of plan.themes) for (const lead of theme.leads) owners.add(lead);
  const isOrganisation = (id: string): boolean => directory.party(id)?.kind === "organisation";
  const organisations = new Set(scheduled.actions.flatMap((it) => it.organisations));
  for (const id of owners) if (isOrganisation(id)) organisations.add(id);
  const places = {
    actions: named(
      "actions",
      scheduled.actions.map((it) => it.action.id),
    ),
    themes: named("themes", themeIds(plan, scheduled)),
    parties: named(
      "owners",
      [...owners].filter((id) => !isOrganisation(id)),
    ),
    organisations: named("organisations", [...organisations]),
    prose: named(
      "published",
      plan.prose.map((it) => it.path),
      (path) => path.replace(/\.md$/, ""),
    ),
  };
  return { ...places, pathOf: (link) => pathOf(link, places) };
}

function themeIds(plan: Plan, { actions }: ScheduledPlan): readonly string[] {
  const ids = new Set(plan.themes.map((theme) => theme.id));
  for (const { action } of actions) if (action.theme !== null) ids.add(action.theme);
  return [...ids];
}

function named(folder: string, ids: readonly string[], wish = (id: string) => id): ReadonlyMap<string, string> {
  const names = new FileNames();
  return new Map(ids.map((id) => [id, `${folder}/${names.of(wish(id))}.html`]));
}

function pathOf(link: Link, places: Omit<Places, "pathOf">): string | null {
  switch (link.to) {
    case "action":
      return places.actions.get(link.id) ?? null;
    case "theme":
      return places.themes.get(link.id) ?? null;
    case "recommendation":
      return PAGES.recommendations;
    case "party":
      return places.parties.get(link.id) ?? places.organisations.get(link.id) ?? null;
    case "organisation":
      return places.organisations.get(link.id) ?? null;
    case "prose":
      return places.prose.get(link.id) ?? null;
    case "page":
      return link.path;
    case "address":
      return null;
  }
}
