import { FILE_REMOVED } from "../../core/catalogue/integrity.ts";
import { type Diagnostic, finding } from "../../core/diagnostic.ts";
import { nameBegins, pairActions, pairThemes } from "../../core/pair-files.ts";
import type { Plan } from "../../core/plan.ts";
import type { IntegrityRule } from "../rule.ts";
import { isPublishedProse } from "./published-of-plan.ts";

/** PLAN506: gone, and not only unreadable (that is a finding of its own). Its place is where the file was. */
export const fileRemoved: IntegrityRule = {
  info: FILE_REMOVED,
  *check(before, after) {
    const actions = pairActions(before, after);
    for (const { id, title, path } of actions.gone) {
      const now = after.actions.find((action) => action.path === path);
      yield removed(`action ${id} (${title})`, path, id, now && `its file holds ${now.id} now`);
    }
    const themes = pairThemes(before, after);
    for (const { id, title, path } of themes.gone) {
      const now = after.themes.find((theme) => theme.path === path);
      yield removed(`theme ${id} (${title})`, path, null, now && `its file holds ${now.id} now`);
    }
    yield* neverRead(before, after, [...actions.added.map((it) => it.id), ...themes.added.map((it) => it.id)]);
    for (const path of ["directory.yaml", "recommendations.yaml"]) {
      if (before.paths.has(path) && !after.paths.has(path)) yield removed(path, path, null);
    }
    const prose = new Set(after.prose.map((one) => one.path));
    const unreadable = new Set(after.unreadable.map((one) => one.path));
    for (const { path } of before.prose) {
      if (!isPublishedProse(path) || prose.has(path) || unreadable.has(path)) continue;
      yield removed("a published text", path, null);
    }
  },
};

/** Files that could not be read before either, and are not even there now. Where they were put right under another name, they are there. */
function* neverRead(before: Plan, after: Plan, newIds: readonly string[]): Iterable<Diagnostic> {
  const still = new Set([...after.actions, ...after.themes, ...after.unreadable].map((it) => it.path));
  for (const { path, kind } of before.unreadable) {
    if ((kind !== "action" && kind !== "theme") || still.has(path)) continue;
    if (!newIds.some((id) => nameBegins(path, id))) yield removed(`a file of ${kind}s, unread`, path, null);
  }
}

function removed(what: string, path: string, action: string | null, more = "its file is gone"): Diagnostic {
  return finding({
    rule: FILE_REMOVED,
    message: `${what} was removed: ${more} (${path})`,
    help: "Put the file back. An action that is not to be done is withdrawn, superseded or transferred, with a decision.",
    place: { path, keys: [] },
    action,
    value: path,
  });
}
