import { readdirSync, realpathSync, statSync, watch } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { isLeftBehind } from "../../core/source-file.ts";
import { compareNaturally } from "../../text/natural-order.ts";

/** A path without links in it; as it was given where nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** Whether two paths lead to one folder, whatever they are called. */
export function isSameFolder(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

/** Whether a path is a folder's or of something in it, as both are written. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Whether there is an ordinary file (or a link to one) at an absolute path. What cannot be looked at is none. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Paths from a folder, the one that was written last first. One that is gone is last. */
export function newestFirst(folder: string, paths: readonly string[]): readonly string[] {
  const writtenAt = (path: string): number => statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return paths
    .map((path) => ({ path, at: writtenAt(path) }))
    .sort((a, b) => b.at - a.at || compareNaturally(a.path, b.path))
    .map(({ path }) => path);
}

/** Folders within folders are followed so deep; nobody keeps what came back deeper. */
const DEEPEST = 4;

/**
 * The files in a folder and below it, from its top with `/`, in their natural order; without hidden ones, and without
 * those that systems, Office and editors leave behind. Links are not followed.
 *
 * @param folder absolute
 */
export function folderFiles(
  folder: string,
): { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly problem: string } {
  try {
    const found = [...below(folder, DEEPEST)].map((path) => relative(folder, path).replaceAll("\\", "/"));
    return { ok: true, files: found.sort(compareNaturally) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const known: Readonly<Record<string, string>> = { ENOENT: "there is no such folder", ENOTDIR: "it is no folder" };
    return { ok: false, problem: known[code ?? ""] ?? message };
  }
}

function* below(folder: string, depth: number): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (isLeftBehind(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && depth > 0) yield* below(path, depth - 1);
  }
}

/** Editors write a file in several steps; what follows within this many milliseconds is one change. */
const SETTLED_AFTER = 120;

/** Calls `changed` after each change in a folder or below it, until the process ends. */
export function watchFolder(folder: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_AFTER);
  });
}
