import type { SourceFile } from "../../core/source-file.ts";
import type { Environment, GitRefusal } from "../../io/git/command.ts";
import type { LineRevision } from "../../io/git/mainline.ts";
import { type FolderChanges, folderChanges, isLedgerFile, readLineFiles } from "../../io/git/mainline-changes.ts";
import type { LoggedItem } from "../../io/git/raw-log.ts";
import type { LoadedPlan } from "../open.ts";

/** What the ledger's files changed between one revision that is looked at and the next. */
interface ChangedFiles {
  /** Whether something stands there that only a reading of the whole tree sorts out. */
  readonly odd: boolean;
  /** The files since the last revision of which they were taken; null where a file is gone. Once, and in order. */
  readonly takeFiles: () => ReadonlyMap<string, SourceFile | null>;
  /** A file as it was last taken. */
  readonly again: (path: string) => SourceFile;
}

/**
 * Reads all that changed from revision to revision, the first against nothing. All or nothing.
 *
 * @param revisions in the order of time, each once, none of a time without a plan
 * @param present the plan as it is: what it holds is not asked for
 */
export function readChanges(
  folder: string,
  revisions: readonly LineRevision[],
  present: LoadedPlan,
  env: Environment,
): { readonly ok: true; readonly changes: ReadonlyMap<LineRevision, ChangedFiles> } | GitRefusal {
  if (revisions.length === 0) return { ok: true, changes: new Map() };
  const trees = revisions.map((it) => it.tree);
  const changed = folderChanges(folder, trees, env);
  if (!changed.ok) return changed;
  const steps = stepsOf(changed.changes);
  const wanted = steps.filter((it) => !it.odd).flatMap((it) => [...it.files.values()]);
  const read = readLineFiles(folder, new Set(wanted.flatMap((it) => it?.id ?? [])), present.texts.values(), env);
  if (!read.ok) return read;
  const ids = new Map<string, string>();
  const again = (path: string): SourceFile => read.file(path, ids.get(path) ?? "");
  const changes = steps.map((step): ChangedFiles => {
    const takeFiles = (): ReadonlyMap<string, SourceFile | null> => {
      const files = new Map<string, SourceFile | null>();
      for (const [path, item] of step.files) {
        files.set(path, item && read.file(path, item.id));
        ids.set(path, item?.id ?? "");
      }
      step.files.clear();
      return files;
    };
    return { odd: step.odd, takeFiles, again };
  });
  return { ok: true, changes: new Map(revisions.map((revision, n) => [revision, changes[n] as ChangedFiles])) };
}

interface Step {
  readonly files: Map<string, LoggedItem | null>;
  readonly odd: boolean;
}

function stepsOf(all: readonly FolderChanges[]): readonly Step[] {
  const now = new Set<string>();
  const odd = new Set<string>();
  let files = new Map<string, LoggedItem | null>();
  return all.map((changes): Step => {
    for (const [path, item] of changes) {
      odd.delete(path);
      const kind = item === null ? "yes" : isLedgerFile(path, item);
      if (kind === "odd") odd.add(path);
      const had = now.delete(path);
      const ours = kind === "yes" ? item : null;
      if (ours !== null) now.add(path);
      if (ours !== null || had) files.set(path, ours);
    }
    const step = { files, odd: odd.size > 0 };
    // What an odd revision changed is still to be read at the next one that is not.
    files = step.odd ? new Map(files) : new Map();
    return step;
  });
}
