import type { Action, Entry } from "../../core/action.ts";
import { fileKindAt } from "../../core/source-file.ts";
import { canonical } from "../../text/equality.ts";
import type { LoadedPlan } from "../open.ts";
import type { FileChange } from "./prepare.ts";

/** Something that was recorded since the last commit, and how it is taken back. */
export interface Undoable {
  /** From the plan's folder. */
  readonly path: string;
  /** The action that it is of; null where it is of the plan. */
  readonly action: Action | null;
  /** The entry; null where it is all else that changed in the file. */
  readonly entry: Entry | null;
  /** Whether the file came with it, and goes. */
  readonly isNew: boolean;
  readonly change: FileChange;
}

/**
 * What of a plan can be taken back: each entry by itself, the last of a file first; of a file in which more changed than
 * entries were added, all of it. Pure.
 *
 * @param base as it was committed; null where nothing was yet: then only actions and entries are taken back
 * @param paths of the files that differ, in the order in which they are to be listed
 */
export function undoablesOf(base: LoadedPlan | null, now: LoadedPlan, paths: readonly string[]): readonly Undoable[] {
  return paths.flatMap((path): readonly Undoable[] => {
    const kind = fileKindAt(path);
    if (kind === null) return [];
    const before = base?.texts.get(path) ?? null;
    const action = now.plan?.actions.find((one) => one.path === path) ?? null;
    const committed = base?.plan?.actions.find((one) => one.path === path) ?? null;
    const entries = action === null ? [] : ownEntries(action, committed, before !== null);
    if (entries.length > 0) return entries.map((entry) => ofEntry(path, action as Action, entry, entries, before));
    if (before === null && base === null && kind !== "action") return [];
    const change: FileChange = before === null ? { kind: "removal" } : { kind: "text", text: before };
    return [{ path, action, entry: null, isNew: before === null, change }];
  });
}

/** The entries that can go one by one, the last first; none where that would not make the file what it was. */
function ownEntries(action: Action, committed: Action | null, wasThere: boolean): readonly Entry[] {
  if (wasThere && (committed === null || !differsByEntries(action, committed))) return [];
  const known = (committed?.progress ?? []).map((entry) => canonical(entry));
  const own = action.progress.filter((entry) => {
    const at = known.indexOf(canonical(entry));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  // One that was removed or changed is not brought back by taking others away.
  if (known.length > 0) return [];
  // A proposal is its first entry.
  const begins = !wasThere && own[0]?.status === "proposed" ? 1 : 0;
  return own.slice(begins).reverse();
}

function differsByEntries(action: Action, committed: Action): boolean {
  return canonical({ ...action, progress: [] }) === canonical({ ...committed, progress: [] });
}

function ofEntry(
  path: string,
  action: Action,
  entry: Entry,
  entries: readonly Entry[],
  before: string | null,
): Undoable {
  const index = action.progress.indexOf(entry);
  const alone = action.progress.length === 1;
  const change: FileChange =
    entries.length === 1 && before !== null
      ? { kind: "text", text: before }
      : { kind: "changes", changes: [{ kind: "remove", keys: alone ? ["progress"] : ["progress", index] }] };
  return { path, action, entry, isNew: false, change };
}
