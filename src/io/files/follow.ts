import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/**
 * Calls `changed` at each change of a file in a folder or in one directly below it, by any program, and in the other
 * folders that are named. A folder that comes later is followed too. Folders are watched and not files: a plan of ten
 * thousand files has five of them.
 *
 * @param folder absolute
 * @param others absolute; those that there are not are left out
 * @returns ends it
 * @throws where the system cannot watch the folder
 */
export function followFiles(folder: string, others: readonly string[], changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const follow = (path: string, heard: () => void): void => {
    if (watchers.has(path)) return;
    const watcher = watch(path, heard);
    const lost = (): void => {
      watcher.close();
      watchers.delete(path);
    };
    watcher.on("error", lost);
    watchers.set(path, watcher);
  };
  const followBelow = (): void => {
    for (const path of foldersIn(folder)) attempt(() => follow(path, changed));
  };
  follow(folder, () => {
    followBelow();
    changed();
  });
  followBelow();
  for (const path of others) attempt(() => follow(path, changed));
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

/** A folder may be gone by the time that it is to be watched. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {}
}
