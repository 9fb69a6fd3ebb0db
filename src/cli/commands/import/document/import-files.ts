import type { Action } from "../../../../core/action.ts";
import type { PartyList } from "../../../../core/directory-index.ts";
import { isUnreadable } from "../../../../core/pair-files.ts";
import type { Plan } from "../../../../core/plan.ts";
import type { Change, Fields } from "../../../../edit/change.ts";
import { yamlText } from "../../../../edit/file-text.ts";
import { inLine } from "../../../../edit/write-value.ts";
import { actionText } from "../../../../edit/yaml-style.ts";
import { type Difference, differences, newEntries } from "../../../../import/differences.ts";
import type { ProposedEntry } from "../../../../import/progress/progress.ts";
import type { Proposal, ProposedAction, ProposedParty, ProposedTheme } from "../../../../import/proposal.ts";
import type { ProposedRecommendation } from "../../../../import/values/recommendations.ts";
import { idFrom } from "../../../../ledger/init/new-plan.ts";
import type { FileChange } from "../../../../ledger/record/prepare.ts";
import { asNumberOrText, pathOf } from "../../../recording/new-action.ts";
import { isTaken, type Taken } from "./take.ts";
import { entryFields, updatedFile } from "./update-action.ts";

/** What an import does to the files of a plan. */
export interface ImportFiles {
  /** By path from the plan's folder. */
  readonly changes: ReadonlyMap<string, FileChange>;
  /** What becomes of each action, by id. */
  readonly fates: ReadonlyMap<string, ImportFate>;
  /** Ids of actions of the plan that the document, which has others of it, does not list. */
  readonly gone: readonly string[];
}

/** A difference, and whether it is taken into the plan. */
export type FatedDifference = Difference & { readonly taken: boolean };

/**
 * Written as new; there already and the same, but for progress that nobody has put a name to; or there and different:
 * updated by what is taken, or left as it is.
 */
export type ImportFate =
  | { readonly kind: "new"; readonly path: string }
  | { readonly kind: "there" | "updated" | "left"; readonly differs: readonly FatedDifference[] }
  | { readonly kind: "unreadable" };

/** The plan that an import goes into, and the texts of its files by path. */
export interface Into {
  readonly plan: Plan;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The files that an import would write. Of an action that is in the plan only what is taken is changed; where it says
 * something else besides, that is named and left as it is.
 *
 * @param into null where the plan is only begun
 */
export function importFiles(proposal: Proposal, into: Into | null, taken: Taken): ImportFiles {
  const changes = new Map<string, FileChange>();
  const fates = new Map<string, ImportFate>();
  const used = new Set<string>();
  const there = actionsById(into?.plan.actions ?? []);
  for (const action of proposal.actions) {
    const { fate, change } = outcomeOf(action, there.get(action.id), proposal, into, taken);
    fates.set(action.id, fate);
    if (change === null) continue;
    changes.set(change.path, change.change);
    for (const id of [...action.owners, ...action.entries.flatMap(({ by }) => by ?? [])]) used.add(id);
  }
  if (proposal.approver !== null) used.add(proposal.approver);
  const isNew = [...fates.values()].some(({ kind }) => kind === "new");
  const newcomers = changes.size === 0 ? [] : proposal.parties.filter(({ id }) => used.has(id));
  if (isNew) for (const it of proposal.themes) changes.set(themePath(it), { kind: "text", text: themeText(it) });
  if (newcomers.length > 0) changes.set(DIRECTORY, directoryChange(newcomers, into?.plan ?? null));
  if (changes.size > 0 && into !== null) {
    const planned = planChanges(proposal, into.plan);
    if (planned.length > 0) changes.set("plan.yaml", { kind: "changes", changes: planned });
  }
  if (changes.size > 0 && proposal.recommendations.length > 0)
    changes.set(RECOMMENDATIONS, recommendationsChange(proposal.recommendations, into));
  return { changes, fates, gone: into === null ? [] : goneFrom(into.plan, proposal) };
}

const DIRECTORY = "directory.yaml";
const RECOMMENDATIONS = "recommendations.yaml";

/** Where an id stands twice, the first counts. */
function actionsById(actions: readonly Action[]): ReadonlyMap<string, Action> {
  return new Map(actions.toReversed().map((action) => [action.id, action]));
}

function outcomeOf(
  action: ProposedAction,
  there: Action | undefined,
  proposal: Proposal,
  into: Into | null,
  taken: Taken,
) {
  const path = pathOf(action.id, action.title);
  if (into === null || there === undefined) {
    if (into !== null && isUnreadable({ id: action.id, path }, into.plan)) {
      return { fate: { kind: "unreadable" } as const, change: null };
    }
    const text = actionText(actionFields(action), action.body);
    return { fate: { kind: "new", path } as const, change: { path, change: { kind: "text", text } as const } };
  }
  const entries = newEntries(there, action);
  const by = action.entries[0]?.by ?? proposal.by;
  const found = [...differences(there, action, into.plan.info), ...entries.map((entry) => asDifference(entry, there))];
  const differs = found.map((one) => ({
    ...one,
    taken: isTaken(taken, action.id, one) && (by !== null || !needsAuthor(one)),
  }));
  const isUpdated = differs.some((one) => one.taken);
  const isThere = differs.every(({ take }) => take === "progress" && by === null);
  const fate: ImportFate = { kind: isUpdated ? "updated" : isThere ? "there" : "left", differs };
  if (!isUpdated) return { fate, change: null };
  const update = {
    ...{ there, proposed: action, said: { date: proposal.asOf, by } },
    differences: differs.filter((one) => one.taken),
    entries: entries.filter((_, at) => differs[found.length - entries.length + at]?.taken === true),
  };
  const change = updatedFile(update, taken, into.plan.info, into.texts.get(there.path) ?? "");
  return { fate, change: { path: there.path, change } };
}

/** What becomes an entry is somebody's statement; a text is amended, and what was blank filled in, without one. */
function needsAuthor({ take, before }: Difference): boolean {
  return take === "progress" || (take !== "texts" && before !== null);
}

function asDifference(entry: ProposedEntry, { progress }: Action): Difference {
  const { date, status, due, evidence, note } = entry;
  const last = progress.at(-1);
  const words = [
    status ?? "",
    due === null ? "" : `due ${due}`,
    note ?? "",
    evidence.length === 0 ? "" : `evidence: ${evidence.join("; ")}`,
  ];
  return {
    ...{ take: "progress", field: "progress" },
    before: last === undefined ? null : `${last.date}: ${inWords([last.status ?? "", last.note ?? ""])}`,
    after: `${date}: ${inWords(words)}`,
  };
}

function inWords(words: readonly string[]): string {
  return words.filter((it) => it !== "").join("; ");
}

/** Where a document has none of the plan's actions it is no newer version of it, and nothing is gone. */
function goneFrom({ actions }: Plan, { actions: listed, questions }: Proposal): readonly string[] {
  const ids = new Set(listed.map(({ id }) => id));
  const isVersion = actions.some(({ id }) => ids.has(id)) && questions.every(({ kind }) => kind !== "id");
  return isVersion ? actions.filter(({ id }) => !ids.has(id)).map(({ id }) => id) : [];
}

function actionFields(it: ProposedAction): Fields {
  const inherited = Object.keys(it.inherited).length === 0 ? {} : { inherited: it.inherited };
  const note = it.printedTimescale === null ? {} : { note: `The timescale is printed as “${it.printedTimescale}”.` };
  const source = { ...(it.pages === null ? {} : { pages: it.pages }), ...inherited, ...note };
  const entries = it.entries.filter(({ by }) => by !== null).map(entryFields);
  return {
    id: it.id,
    title: it.title,
    ...(it.theme === null ? {} : { theme: asNumberOrText(it.theme) }),
    ...(it.owners.length === 0 ? {} : { owners: it.owners }),
    ...(it.timescale === null ? {} : { timescale: it.timescale }),
    ...(it.outcomes.length === 0 ? {} : { outcomes: it.outcomes }),
    ...(it.recommendations.length === 0 ? {} : { recommendations: it.recommendations.map(asNumberOrText) }),
    ...(it.priority === null ? {} : { priority: it.priority }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
    ...(entries.length === 0 ? {} : { progress: entries }),
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
  const lists = new Map<PartyList, Record<string, Fields>>();
  for (const { id, name, list } of newcomers) lists.set(list, { ...lists.get(list), [id]: { name } });
  if (plan === null || !plan.paths.has(DIRECTORY)) {
    return { kind: "text", text: yamlText(Object.fromEntries(lists)) };
  }
  return {
    kind: "changes",
    changes: [...lists].flatMap(([list, added]): readonly Change[] => {
      if (plan.directory[list].length === 0) return [{ kind: "set", keys: [list], value: added }];
      return Object.entries(added).map(([id, value]) => ({ kind: "set", keys: [list, id], value }));
    }),
  };
}

/** Priorities that the plan does not have stand behind its own. Who may decide in it is not for a document to say. */
function planChanges({ priorities }: Proposal, { info }: Plan): readonly Change[] {
  const behind = info.priorities.length;
  if (behind === 0 && priorities.length > 0) return [{ kind: "set", keys: ["priorities"], value: priorities }];
  return priorities.map((word, at) => ({ kind: "set", keys: ["priorities", behind + at], value: word }));
}

function recommendationsChange(added: readonly ProposedRecommendation[], into: Into | null): FileChange {
  const lines = added.map(
    ({ id, theme, text }) => `- ${inLine({ id: asNumberOrText(id), theme: asNumberOrText(theme), text }, "block")}\n`,
  );
  const before = (into?.texts.get(RECOMMENDATIONS) ?? "").replace(/^\[\s*\]\s*$/m, "");
  return { kind: "text", text: `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${lines.join("")}` };
}
