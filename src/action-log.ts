import { readFile, readPlanFile } from "#later/schema/read-file";
import type { PlanDate } from "./calendar/plan-date.ts";
import { todayIn } from "./calendar/time-zone.ts";
import type { Action } from "./core/action.ts";
import type { SourceFile } from "./core/source-file.ts";
import type { Environment } from "./io/git-command.ts";
import { type FileRevision, fileLog } from "./io/git-file-log.ts";
import { readLineFiles } from "./io/git-line-files.ts";
import type { GitRefusal } from "./io/git-refusal.ts";
import type { ActionVersion } from "./views/action-version.ts";

/** Which action, up to which commit. */
export interface LogSought {
  /** The plan's, absolute. */
  readonly folder: string;
  /** The full id of a commit. */
  readonly commit: string;
  /** The action's file, from the plan's folder. */
  readonly path: string;
  /** The same from the repository's top, as it was at the commit. */
  readonly fromTop: string;
  /** `plan.yaml` as it is: how it reads dates is how those of every version are read. */
  readonly planFile: SourceFile;
  readonly timeZone: string;
}

/**
 * An action as each commit left it, parents before children.
 *
 * @param present what is in the working tree, and the day; null where it is not asked about
 */
export function actionVersions(
  sought: LogSought,
  present: { readonly text: string; readonly day: PlanDate } | null,
  env: Environment,
): { readonly ok: true; readonly versions: readonly ActionVersion[] } | GitRefusal {
  const logged = fileLog(sought.folder, sought.commit, sought.fromTop, env);
  if (!logged.ok) return logged;
  const ids = logged.revisions.flatMap((it) => [...it.before, it.after]).filter((id) => id !== null);
  const read = readLineFiles(sought.folder, new Set(ids), [], env);
  if (!read.ok) return read;
  const known = new Map<string, Action | "unreadable">();
  const actionAt = (id: string | null): Action | "unreadable" | null => {
    if (id === null) return null;
    const action = known.get(id) ?? readAction(sought, read.file(sought.path, id));
    known.set(id, action);
    return action;
  };
  const versions = logged.revisions.map((it) => versionOf(it, sought.timeZone, actionAt));
  if (present !== null)
    versions.push(...uncommitted(sought, present, logged.revisions.at(-1)?.after ?? null, read, actionAt));
  return { ok: true, versions };
}

function versionOf(
  { commit: id, author, authored, path, renamedFrom, before, after }: FileRevision,
  timeZone: string,
  actionAt: (id: string | null) => ActionVersion["after"],
): ActionVersion {
  const day = todayIn(timeZone, authored);
  return {
    commit: { id, author, day },
    day,
    renamed: renamedFrom === null || path === null ? null : { from: renamedFrom, to: path },
    before: before.map(actionAt),
    after: actionAt(after),
  };
}

function uncommitted(
  sought: LogSought,
  { text, day }: { readonly text: string; readonly day: PlanDate },
  last: string | null,
  { file }: { readonly file: (path: string, id: string) => SourceFile },
  actionAt: (id: string | null) => ActionVersion["after"],
): ActionVersion[] {
  const committed = last === null ? null : file(sought.path, last);
  if (committed !== null && "text" in committed && committed.text === text) return [];
  const after = readAction(sought, { path: sought.path, text });
  return [{ commit: null, day, renamed: null, before: [actionAt(last)], after }];
}

function readAction({ planFile }: LogSought, file: SourceFile): Action | "unreadable" {
  const { reading, options } = readPlanFile(planFile);
  if (reading.content === null) return "unreadable";
  const { content } = readFile(file, "action", options);
  return content?.kind === "action" ? content.action : "unreadable";
}
