import { type CalendarOptions, DEFAULT_CALENDAR } from "../../calendar/period.ts";
import type { PlanDate } from "../../calendar/plan-date.ts";
import { todayIn } from "../../calendar/time-zone.ts";
import type { Action } from "../../core/action.ts";
import { nameBegins } from "../../core/pair-files.ts";
import type { SourceFile } from "../../core/source-file.ts";
import type { Environment, GitRefusal } from "../../io/git/command.ts";
import { type FileRevision, fileLog } from "../../io/git/file-log.ts";
import { readLineFiles } from "../../io/git/mainline-changes.ts";
import { idsAt } from "../../io/git/objects.ts";
import { readFile } from "../../schema/read-file.ts";
import { sameValue } from "../../text/equality.ts";
import type { ActionVersion } from "../../views/log/versions.ts";
import { planYamlsOf } from "./plan-yaml-at-revision.ts";

/** Which action, up to which commit. */
interface LogWanted {
  /** The plan's, absolute. */
  readonly folder: string;
  /** The full id of a commit. */
  readonly commit: string;
  readonly id: string;
  /** The action's file, from the plan's folder. */
  readonly path: string;
  /** The same from the repository's top, as it was at the commit. */
  readonly fromTop: string;
  /** How the plan that the action is of reads dates. */
  readonly options: CalendarOptions;
  readonly timeZone: string;
}

/**
 * An action as each commit left it, parents before children; each read as the plan.yaml of its own commit reads dates.
 *
 * @param present what is in the working tree, and the day; null where it is not asked about
 */
export function actionVersions(
  wanted: LogWanted,
  present: { readonly text: string; readonly day: PlanDate } | null,
  env: Environment,
): { readonly ok: true; readonly versions: readonly ActionVersion[] } | GitRefusal {
  const sameThing = {
    mayBe: (path: string) => nameBegins(path, wanted.id),
    is: (text: string) => idIn(text) === wanted.id,
  };
  const logged = fileLog(wanted.folder, wanted.commit, wanted.fromTop, sameThing, env);
  if (!logged.ok) return logged;
  const { revisions } = logged;
  const head = idsAt(wanted.folder, [{ commit: wanted.commit, path: wanted.fromTop }], env);
  if (!head.ok) return head;
  const planFiles = planYamlsOf(wanted, revisions, env);
  if (!planFiles.ok) return planFiles;
  const texts = [...revisions.flatMap((it) => [...it.before, it.after]), ...head.ids, ...planFiles.ids()];
  const read = readLineFiles(wanted.folder, new Set(texts.filter((id) => id !== null)), [], env);
  if (!read.ok) return read;
  const readings = new Readings(wanted.path, read.file);
  const optionsAt = planFiles.optionsFrom((id) => read.file("plan.yaml", id));
  const drafts = revisions.map((it) => ({
    revision: it,
    before: it.before.map((id, at) => readings.of(id, optionsAt(it.parents[at]))),
    after: readings.of(it.after, optionsAt(it.commit)),
  }));
  const [last = null] = head.ids;
  const now = readings.of(last, wanted.options);
  const versions = drafts.map((it) => versionOf(it, wanted.timeZone, readings));
  if (present !== null && last !== null && !readings.isText(last, present.text)) {
    const after = readAction({ path: wanted.path, text: present.text }, wanted.options);
    versions.push({ ...UNCOMMITTED, day: present.day, before: [now], after });
  }
  return { ok: true, versions };
}

const UNCOMMITTED = { commit: null, renamed: null, otherReadings: [] };

interface Draft extends Pick<ActionVersion, "before" | "after"> {
  readonly revision: FileRevision;
}

function versionOf({ revision, before, after }: Draft, timeZone: string, readings: Readings): ActionVersion {
  const { commit: id, author, authored, committed, path, renamedFrom } = revision;
  // A clock that ran ahead would put what was typed after the day asked about, where it is not told of.
  const day = todayIn(timeZone, Math.min(authored, committed));
  return {
    commit: { id, author, day },
    day,
    renamed: renamedFrom === null || path === null ? null : { from: renamedFrom, to: path },
    before,
    after,
    otherReadings: readings.besides(revision.after, after),
  };
}

/** The contents of an action's file, each read by every plan.yaml that it was under. */
class Readings {
  private readonly known = new Map<string, Map<string, ActionVersion["after"]>>();

  constructor(
    private readonly path: string,
    private readonly file: (path: string, id: string) => SourceFile,
  ) {}

  of(id: string | null, options: CalendarOptions | null): ActionVersion["after"] {
    if (id === null) return null;
    const key = `${options?.dates} ${options?.financialYearStarts}`;
    const readings = this.known.get(id) ?? new Map<string, ActionVersion["after"]>();
    this.known.set(id, readings);
    const action = readings.get(key) ?? readUnder(this.file(this.path, id), options);
    readings.set(key, action);
    return action;
  }

  besides(id: string | null, reading: ActionVersion["after"]): readonly Action[] {
    const all = id === null ? [] : [...(this.known.get(id)?.values() ?? [])];
    return all.filter((it): it is Action => it !== reading && it !== null && it !== "unreadable");
  }

  isText(id: string, text: string): boolean {
    const file = this.file(this.path, id);
    return "text" in file && file.text === text;
  }
}

/** Where it is not known how dates were read, only what is the same however they are. */
function readUnder(file: SourceFile, options: CalendarOptions | null): Action | "unreadable" {
  if (options !== null) return readAction(file, options);
  const [one, other] = [4, 10].map((financialYearStarts) => readAction(file, { dates: null, financialYearStarts }));
  return one !== undefined && sameValue(one, other) ? one : "unreadable";
}

function idIn(text: string): string | null {
  const action = readAction({ path: "actions/any.md", text }, DEFAULT_CALENDAR);
  return action === "unreadable" ? null : action.id;
}

function readAction(file: SourceFile, options: CalendarOptions): Action | "unreadable" {
  const { content } = readFile(file, "action", options);
  return content?.kind === "action" ? content.action : "unreadable";
}
