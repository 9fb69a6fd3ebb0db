import { Argument, type Command, type Option } from "commander";
import { ALL_RULES } from "../../core/catalogue/index.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import { type Offer, offersOf } from "../options/values.ts";
import type { TypedLine } from "./typed-line.ts";

/** What may stand at the cursor: words, or whatever the shell itself knows of files and folders. */
type Candidates = { readonly words: readonly Offer[] } | { readonly shell: "files" | "folders" };

const NONE: Candidates = { words: [] };

/**
 * What may stand at the cursor of a line, in the order in which it is to be shown. Words are whole: they begin with
 * what is there already.
 *
 * @param plan reads the plan at hand; asked only where its names are wanted; null where there is none
 */
export function candidatesFor(line: TypedLine, program: Command, plan: () => Plan | null): Candidates {
  switch (line.wanted.kind) {
    case "command":
      return startingWith("", line.start, commandsOf(program));
    case "option":
      return startingWith("", line.start, optionsOf(line.command, program));
    case "value":
      return values(line.wanted.of, line, program, plan);
    default:
      return NONE;
  }
}

function optionsOf(command: Command, program: Command): readonly Offer[] {
  const all = new Map<string, Offer>();
  for (const { long, description, hidden } of [...command.options, ...(command === program ? [] : program.options)]) {
    if (long && !hidden && !all.has(long)) all.set(long, { value: long, about: description });
  }
  return [...all.values(), { value: "--help", about: "explain this command" }];
}

/** The words that an argument or option takes, where they are always the same. */
export function fixedOffers(of: Option | Argument): readonly Offer[] | undefined {
  const noted = of instanceof Argument ? offersOf(of) : offersOf(of.parseArg);
  return noted ?? of.argChoices?.map((value) => ({ value }));
}

/** What of a plan an argument or option names: by its own name, or by the word in its brackets. Undefined where nothing. */
export function offersOfPlan(of: Option | Argument): FromPlan | undefined {
  return namesOf(of)
    .map((name) => OF_PLAN[name])
    .find((one) => one !== undefined);
}

function namesOf(of: Option | Argument): readonly string[] {
  return [of.name(), placeholder(of)].filter((name) => name !== undefined);
}

function values(of: Option | Argument, line: TypedLine, program: Command, plan: () => Plan | null): Candidates {
  const listed = fixedOffers(of);
  if (listed !== undefined) return several(line, listed);
  const names = namesOf(of);
  if (names.some((name) => FILES.has(name))) return { shell: "files" };
  if (names.some((name) => FOLDERS.has(name))) return { shell: "folders" };
  if (names.includes("command")) return startingWith("", line.start, commandsOf(program));
  if (names.includes("code") || names.includes("codes")) return several(line, RULES);
  const wanted = offersOfPlan(of);
  const at = wanted === undefined ? null : plan();
  return wanted === undefined || at === null
    ? NONE
    : several(
        line,
        wanted(at).filter(({ value }) => SAFE.test(value)),
      );
}

function commandsOf(program: Command): readonly Offer[] {
  return program.commands.map((one) => ({ value: one.name(), about: one.summary() }));
}

/** The word in an option's angle brackets says what it takes. */
function placeholder(of: Option | Argument): string | undefined {
  return of instanceof Argument ? undefined : /[<[]([a-z-]+)/.exec(of.flags)?.[1];
}

const FILES = new Set(["file", "output", "path", "paths", "evidence"]);
const FOLDERS = new Set(["dir", "plan", "folder"]);
const RULES = ALL_RULES.map(({ code, name }): Offer => ({ value: code, about: name }));
/** An id of the plan that a shell could take for more than a word is not offered. */
const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

type FromPlan = (plan: Plan) => readonly Offer[];

const actions: FromPlan = ({ actions }) => actions.map(({ id, title }) => ({ value: id, about: title }));
const parties: FromPlan = ({ directory, actions }) => {
  const listed = indexDirectory(directory).parties.map(({ id, name }) => ({ value: id, about: name }));
  const known = new Set(listed.map(({ value }) => value));
  const owners = actions.flatMap((action) => action.owners ?? []).filter((id) => !known.has(id));
  return [...listed, ...[...new Set(owners)].map((value) => ({ value }))];
};
const bodies: FromPlan = ({ directory }) => directory.bodies.map(({ id, name }) => ({ value: id, about: name }));
const areas: FromPlan = ({ themes }) =>
  themes.flatMap((one) => one.areas.map(({ id, title }) => ({ value: id, about: title })));

/** What an option or argument of that name, or with that word in its brackets, takes: those first that say more. */
const OF_PLAN: Readonly<Record<string, FromPlan>> = {
  theme: ({ themes }) => themes.map(({ id, title }) => ({ value: id, about: title })),
  area: areas,
  recommendation: ({ recommendations }) => recommendations.map(({ id, text }) => ({ value: id, about: text })),
  organisation: ({ directory }) => directory.organisations.map(({ id, name }) => ({ value: id, about: name })),
  priority: ({ info }) => info.priorities.map((value) => ({ value })),
  programme: ({ info }) => info.programmes.map((value) => ({ value })),
  body: bodies,
  owner: parties,
  owners: parties,
  by: parties,
  person: parties,
  party: parties,
  old: parties,
  new: parties,
  id: actions,
  ids: actions,
  action: actions,
};

/** Of a list that is parted by commas, the last is completed, and none is offered twice. */
function several({ before, start }: TypedLine, offers: readonly Offer[]): Candidates {
  const comma = start.lastIndexOf(",") + 1;
  const given = new Set(start.slice(0, comma).split(","));
  const left = offers.filter(({ value }) => !given.has(value));
  return startingWith(before + start.slice(0, comma), start.slice(comma), left);
}

function startingWith(before: string, start: string, offers: readonly Offer[]): Candidates {
  const wanted = start.toLowerCase();
  const found = offers.filter(({ value }) => value.toLowerCase().startsWith(wanted));
  return { words: found.map((offer) => ({ ...offer, value: before + offer.value })) };
}
