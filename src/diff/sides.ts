import type { Action, Entry } from "../core/action.ts";
import { indexDirectory } from "../core/directory-index.ts";
import { evidenceFinder } from "../core/evidence-path.ts";
import type { FileKind } from "../core/plan.ts";
import { schedule } from "../schedule/schedule.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { quotable, withheldNotes } from "../schedule/withheld-notes.ts";
import { isUntouched, sameValue } from "../text/equality.ts";
import type { NameOf } from "./say.ts";

/** The two plans that are compared, and what lies between them. */
export interface Sides {
  readonly before: ScheduledPlan;
  readonly after: ScheduledPlan;
  /** The plan before on the day of the plan after; then also under its plan.yaml and directory. */
  readonly later: StateOf;
  readonly underNewPlan: StateOf;
  readonly was: StateOf;
  readonly is: StateOf;
  readonly name: NameOf;
  /** An entry of either side as it may be quoted: without a note that may be what was redacted. */
  readonly quotable: (entry: Entry) => Entry;
  /** Whether a kind of file could be read on both sides, so that what is not there is gone. */
  readonly isReadable: (kind: FileKind) => boolean;
  /** The files beside the ledger that are on both sides with other contents, each with the ids of both. */
  readonly editedFiles: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  /** Those of them that evidence points to. */
  readonly editedFilesAt: (where: string) => readonly string[];
}

/**
 * What the files of a plan hold that is no text of the ledger, such as evidence: an id for each by its path, the same
 * only for the same contents.
 */
export type Contents = ReadonlyMap<string, string>;

/** The state of an action on a side, or null where the action is not in the plan on that day. */
export type StateOf = (action: Action) => ScheduledAction | null;

/**
 * Puts two plans side by side. Between them stand two plans that never were: the one before, on the day of the one after,
 * and that again under the plan.yaml and directory of the one after. What differs from one step to the next has the
 * passing of time, the plan itself, or the action's own file as its cause.
 */
export function sidesOf(
  before: ScheduledPlan,
  after: ScheduledPlan,
  contents: { readonly before: Contents; readonly after: Contents },
): Sides {
  const isReadable = (kind: FileKind): boolean =>
    ![before, after].some(({ plan }) => plan.unreadable.some((file) => file.kind === kind));
  const info = after.plan.info;
  const directory = isReadable("directory") ? after.plan.directory : before.plan.directory;
  const later = before.asOf === after.asOf ? before : schedule(before.plan, after.asOf, after);
  const isSamePlan = alike(before.plan.info, info) && alike(before.plan.directory, directory);
  const underNewPlan = isSamePlan ? later : schedule({ ...before.plan, info, directory }, after.asOf, after);
  const [old, now] = [indexDirectory(before.plan.directory), indexDirectory(after.plan.directory)];
  const edited = editedFiles(contents.before, contents.after);
  const withheld = withheldNotes(before.plan, after.plan);
  return {
    before,
    after,
    later: statesOf(later),
    underNewPlan: statesOf(underNewPlan),
    was: statesOf(before),
    is: statesOf(after),
    quotable: (entry) => quotable(entry, withheld),
    name: (id) => (now.party(id) ?? old.party(id))?.name ?? id,
    isReadable,
    editedFiles: edited,
    editedFilesAt: evidenceFinder(edited.keys()),
  };
}

function editedFiles(before: Contents, after: Contents): Sides["editedFiles"] {
  const edited = new Map<string, { before: string; after: string }>();
  for (const [path, is] of after) {
    const was = before.get(path);
    if (was !== undefined && was !== is) edited.set(path, { before: was, after: is });
  }
  return edited;
}

function alike(one: unknown, other: unknown): boolean {
  return isUntouched(one, other) || sameValue(one, other);
}

function statesOf(scheduled: ScheduledPlan): StateOf {
  const byAction = new Map(scheduled.actions.map((state) => [state.action, state]));
  return (action) => byAction.get(action) ?? null;
}
