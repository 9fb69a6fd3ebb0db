import type { Action } from "../../../../core/action.ts";
import { isUnreadable } from "../../../../core/pair-files.ts";
import type { Plan } from "../../../../core/plan.ts";
import type { Fields } from "../../../../edit/change.ts";
import { yamlText } from "../../../../edit/file-text.ts";
import { actionText } from "../../../../edit/yaml-style.ts";
import type { Proposal, ProposedAction, ProposedParty, ProposedTheme } from "../../../../import/proposal.ts";
import { idFrom } from "../../../../ledger/init/new-plan.ts";
import type { FileChange } from "../../../../ledger/record/prepare.ts";
import { asNumberOrText, pathOf } from "../../../recording/new-action.ts";

/** What an import does to the files of a plan. */
export interface ImportFiles {
  /** By path from the plan's folder. */
  readonly changes: ReadonlyMap<string, FileChange>;
  /** What becomes of each action, by id. */
  readonly fates: ReadonlyMap<string, ImportFate>;
}

/** Written as new; there already and the same; or there and different, and left as it is. */
export type ImportFate =
  | { readonly kind: "new"; readonly path: string }
  | { readonly kind: "there" }
  | { readonly kind: "left"; readonly differs: readonly string[] };

/**
 * The files that an import would write. What is in the plan already is never touched: an action that says the same is
 * passed over, one that says something else has been edited since, or is another, and is named.
 *
 * @param plan null where the plan is only begun
 */
export function importFiles({ actions, themes, parties }: Proposal, plan: Plan | null): ImportFiles {
  const changes = new Map<string, FileChange>();
  const fates = new Map<string, ImportFate>();
  for (const action of actions) {
    const fate = fateOf(action, plan);
    fates.set(action.id, fate);
    if (fate.kind === "new")
      changes.set(fate.path, { kind: "text", text: actionText(actionFields(action), action.body) });
  }
  const isWritten = changes.size > 0;
  const used = new Set(actions.filter(({ id }) => fates.get(id)?.kind === "new").flatMap(({ owners }) => owners));
  const newcomers = parties.filter(({ id }) => used.has(id));
  if (isWritten) for (const theme of themes) changes.set(themePath(theme), { kind: "text", text: themeText(theme) });
  if (newcomers.length > 0) changes.set(DIRECTORY, directoryChange(newcomers, plan));
  return { changes, fates };
}

const DIRECTORY = "directory.yaml";

function fateOf(proposed: ProposedAction, plan: Plan | null): ImportFate {
  const path = pathOf(proposed.id, proposed.title);
  const there = plan?.actions.find(({ id }) => id === proposed.id);
  if (there === undefined) {
    if (plan !== null && isUnreadable({ id: proposed.id, path }, plan)) {
      return { kind: "left", differs: ["its file cannot be read"] };
    }
    return { kind: "new", path };
  }
  const differs = differences(there, proposed);
  return differs.length === 0 ? { kind: "there" } : { kind: "left", differs };
}

/** The fields in which an action of the plan says something else than the document. Blanks do not count. */
function differences(there: Action, proposed: ProposedAction): readonly string[] {
  const plain = (text: string): string =>
    text
      .replace(/\\(?=[*`<\\])/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((text, at) => plain(text) === plain(other[at] as string));
  return [
    // A title that was only made from the text is no other than the one that people gave.
    ...(proposed.titleIsMade || plain(there.title) === plain(proposed.title) ? [] : ["title"]),
    ...(same(there.owners ?? [], proposed.owners) ? [] : ["owners"]),
    ...(plain(there.timescale?.text ?? "") === plain(proposed.timescale ?? "") ? [] : ["timescale"]),
    ...(same(there.outcomes ?? [], proposed.outcomes) ? [] : ["outcomes"]),
    ...(plain(there.body) === plain(proposed.body) ? [] : ["text"]),
  ];
}

function actionFields(it: ProposedAction): Fields {
  const inherited = Object.keys(it.inherited).length === 0 ? {} : { inherited: it.inherited };
  const note = it.printedTimescale === null ? {} : { note: `The timescale is printed as “${it.printedTimescale}”.` };
  const source = { ...(it.pages === null ? {} : { pages: it.pages }), ...inherited, ...note };
  return {
    id: it.id,
    title: it.title,
    ...(it.theme === null ? {} : { theme: asNumberOrText(it.theme) }),
    ...(it.owners.length === 0 ? {} : { owners: it.owners }),
    ...(it.timescale === null ? {} : { timescale: it.timescale }),
    ...(it.outcomes.length === 0 ? {} : { outcomes: it.outcomes }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
  };
}

function themePath({ id, title }: ProposedTheme): string {
  return `themes/${id}-${idFrom(title, "theme")}.md`;
}

function themeText({ id, title, areas }: ProposedTheme): string {
  const titled = Object.fromEntries(areas.map((area) => [area.id, { title: area.title }]));
  return actionText({ id: asNumberOrText(id), title, ...(areas.length === 0 ? {} : { areas: titled }) }, "");
}

function directoryChange(newcomers: readonly ProposedParty[], plan: Plan | null): FileChange {
  const lists = new Map<string, Record<string, Fields>>();
  for (const { id, name, list } of newcomers) lists.set(list, { ...lists.get(list), [id]: { name } });
  if (plan === null || !plan.paths.has(DIRECTORY)) {
    return { kind: "text", text: yamlText(Object.fromEntries(lists)) };
  }
  return {
    kind: "changes",
    changes: [...lists].flatMap(([list, added]) => {
      const isThere = plan.directory[list as "people" | "posts" | "bodies" | "organisations"].length > 0;
      if (!isThere) return [{ kind: "set" as const, keys: [list], value: added }];
      return Object.entries(added).map(([id, value]) => ({ kind: "set" as const, keys: [list, id], value }));
    }),
  };
}
