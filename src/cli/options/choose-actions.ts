import { Option } from "commander";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import type { Selection } from "../../views/list/select-actions.ts";
import { type Choice, chooseAll, type SayChoice } from "./choose.ts";
import { gathered } from "./values.ts";

/** What was given to the options that say which actions are meant by naming something of the plan. */
export interface NamedOptions {
  readonly theme?: readonly string[];
  readonly area?: readonly string[];
  readonly owner?: readonly string[];
  readonly organisation?: readonly string[];
  readonly recommendation?: readonly string[];
  readonly priority?: readonly string[];
}

/** `--theme`: may be given again. */
export function themeOption(): Option {
  return new Option("--theme <theme>", "of this theme, by id or title (may be given again)").argParser(gathered);
}

/** `--owner`: may be given again. */
export function ownerOption(): Option {
  return new Option("--owner <owner>", "owned by this person, post or body, by id or name").argParser(gathered);
}

/** `--organisation`: may be given again. */
export function organisationOption(): Option {
  return new Option("--organisation <name>", "with an owner of this organisation").argParser(gathered);
}

/** The part of a selection that names themes, key areas, owners, organisations and recommendations of the plan. */
export function namedSelection(options: NamedOptions, plan: Plan, say: SayChoice): Selection {
  const chosen = <Key extends string>(
    key: Key,
    what: string,
    texts: readonly string[] | undefined,
    from: () => readonly Choice[],
  ) =>
    (texts === undefined ? {} : { [key]: chooseAll(what, texts, from(), say) }) as { [_ in Key]?: readonly string[] };
  return {
    ...chosen("themes", "theme", options.theme, () => themeChoices(plan)),
    ...chosen("areas", "key area", options.area, () => areaChoices(plan)),
    ...chosen("owners", "owner", options.owner, () => ownerChoices(plan)),
    ...chosen("organisations", "organisation", options.organisation, () =>
      plan.directory.organisations.map(({ id, name, also }) => ({ id, names: [name, ...also] })),
    ),
    ...chosen("recommendations", "recommendation", options.recommendation, () =>
      plan.recommendations.map(({ id }) => ({ id, names: [] })),
    ),
    ...chosen("priorities", "priority", options.priority, () => priorityChoices(plan)),
  };
}

function ownerChoices(plan: Plan): readonly Choice[] {
  const { parties } = indexDirectory(plan.directory);
  const listed = new Set(parties.map((party) => party.id));
  const owners = plan.actions.flatMap((action) => action.owners ?? []).filter((id) => !listed.has(id));
  return [...parties.map(({ id, name, also }): Choice => ({ id, names: [name, ...also] })), ...unlisted(owners)];
}

function themeChoices(plan: Plan): readonly Choice[] {
  const titled = plan.themes.map(({ id, title }) => ({ id, names: [title] }));
  const known = new Set(plan.themes.map((theme) => theme.id));
  return [
    ...titled,
    ...unlisted(plan.actions.flatMap(({ theme }) => (theme === null || known.has(theme) ? [] : [theme]))),
  ];
}

function areaChoices(plan: Plan): readonly Choice[] {
  const titled = plan.themes.flatMap((theme) => theme.areas.map(({ id, title }) => ({ id, names: [title] })));
  const known = new Set(titled.map((area) => area.id));
  return [
    ...titled,
    ...unlisted(plan.actions.flatMap(({ keyArea }) => (keyArea === null || known.has(keyArea) ? [] : [keyArea]))),
  ];
}

/** The plan’s priorities, and those that actions have all the same. */
export function priorityChoices(plan: Plan): readonly Choice[] {
  const used = plan.actions.flatMap(({ priority }) => (priority === null ? [] : [priority]));
  return unlisted([...plan.info.priorities, ...used]);
}

/** Ids that actions use though no list has them: what is in the ledger can be asked for. */
function unlisted(ids: readonly string[]): readonly Choice[] {
  return [...new Set(ids)].map((id) => ({ id, names: [] }));
}
