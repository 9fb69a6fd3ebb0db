import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { CannotWrite, cannotWrite, shownPath } from "./cannot-write.ts";
import { sha256 } from "./digest.ts";

/** What a folder of files is that a command writes as a whole. */
export interface FolderKind {
  /** What it is called in messages: `site`. */
  readonly what: string;
  /** The command that writes it: `plan site`. */
  readonly madeBy: string;
  /** Whether somebody may have filled in its files: then one that was changed since is never written over or removed. */
  readonly filledIn: boolean;
}

export interface OutputFile {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What we know of each file that we wrote: by its path, the checksums that it had, where somebody may fill it in. */
type Written = ReadonlyMap<string, readonly string[]>;

/**
 * Writes files into a folder, which is made where it is not there. All of it is written beside the old files first: what
 * fails until then leaves them as they were. In the folder stands a list of what we wrote: by it an earlier one of the
 * kind is known, and only what is on it is replaced or removed. Files that are not ours stay, and none is written over.
 *
 * @param folder absolute
 * @param written is told after each file
 * @throws CannotWrite where the folder is not empty and no earlier one of the kind, somebody filled in a file that would
 * be replaced, or it cannot be written to
 */
export function writeFolder(
  folder: string,
  kind: FolderKind,
  files: Iterable<OutputFile>,
  written: (count: number) => void,
): void {
  const staging = join(folder, stagingOf(kind));
  try {
    const before = earlier(folder, kind);
    if (kind.filledIn) requireUnchanged(folder, before, kind);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const after = new Map<string, readonly string[]>();
    for (const { path, content } of files) {
      requireInside(path, kind);
      const target = join(staging, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      after.set(path, kind.filledIn ? [sha256(content)] : []);
      written(after.size);
    }
    requireFree(folder, [...after.keys()], before, kind);
    putInPlace(folder, kind, after, before);
  } catch (error) {
    throw cannotWrite(folder, error);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function listOf({ what }: FolderKind): string {
  return `plan-${what}.json`;
}

function stagingOf({ what }: FolderKind): string {
  return `.plan-${what}-new`;
}

/**
 * The paths of what a command wrote into a folder, its own list of them included; none where that is no list of ours.
 *
 * @param folder absolute
 */
export function writtenInto(folder: string, kind: FolderKind): readonly string[] {
  const list = readList(join(folder, listOf(kind)), kind);
  return list === null ? [] : [listOf(kind), ...list.keys()];
}

/** What an earlier run wrote here; nothing where the folder is empty or not there. */
function earlier(folder: string, kind: FolderKind): Written {
  if (!existsSync(folder)) return new Map();
  const there = readdirSync(folder).filter((name) => name !== stagingOf(kind));
  if (there.length === 0) return new Map();
  const list = there.includes(listOf(kind)) ? readList(join(folder, listOf(kind)), kind) : null;
  if (list !== null) return list;
  throw new CannotWrite(
    `${shownPath(folder)} is not empty, and holds no earlier ${kind.what} of plan`,
    "Name a new folder. What is in this one might not be meant to be replaced.",
  );
}

/** Null where it is no list of ours. A path on it that leads out of the folder is none that we wrote. */
function readList(path: string, kind: FolderKind): Written | null {
  try {
    const { madeBy, files, sums } = JSON.parse(readFileSync(path, "utf8"));
    if (madeBy !== kind.madeBy || !Array.isArray(files)) return null;
    return new Map(files.filter(isInside).map((file) => [file, Array.isArray(sums?.[file]) ? sums[file] : []]));
  } catch {
    return null;
  }
}

function isInside(path: unknown): path is string {
  return typeof path === "string" && path.split("/").every((part) => part !== "" && !/^\.|[\\:\0]/.test(part));
}

function requireInside(path: string, kind: FolderKind): void {
  if (!isInside(path) || path === listOf(kind)) throw new Error(`a ${kind.what} cannot have the file ${path}`);
}

/** What somebody filled in where it lay is theirs, and may be nowhere else. */
function requireUnchanged(folder: string, before: Written, { what }: FolderKind): void {
  for (const [path, sums] of before) {
    const file = join(folder, path);
    if (!existsSync(file) || sums.includes(sha256(readFileSync(file)))) continue;
    throw new CannotWrite(
      `${shownPath(file)} was changed after it was written, and may hold somebody's answers`,
      `Name a new folder for this ${what}; or move the file away first.`,
    );
  }
}

/** Nothing of somebody else's is written over, and no link is followed out of the folder. */
function requireFree(folder: string, paths: readonly string[], ours: Written, { what }: FolderKind): void {
  for (const directory of new Set(paths.map((path) => dirname(path)))) {
    const stats = lstatSync(join(folder, directory), { throwIfNoEntry: false });
    if (directory === "." || stats === undefined || stats.isDirectory()) continue;
    throw new CannotWrite(`${shownPath(join(folder, directory))} is no folder`, "Remove it, or name a new folder.");
  }
  const foreign = paths.find((path) => !ours.has(path) && existsSync(join(folder, path)));
  if (foreign === undefined) return;
  throw new CannotWrite(
    `${shownPath(join(folder, foreign))} is there already, and no earlier ${what} wrote it`,
    "Remove it, or name a new folder.",
  );
}

/** In between the list names old and new files, so that a run after one that was stopped here knows both. */
function putInPlace(folder: string, kind: FolderKind, after: Written, before: Written): void {
  const gone = [...before.keys()].filter((path) => !after.has(path) && isOurs(folder, path));
  const both = [...after].map(([path, sums]) => [path, [...sums, ...(before.get(path) ?? [])]] as const);
  writeList(folder, kind, new Map([...both, ...gone.map((path) => [path, before.get(path) ?? []] as const)]));
  for (const path of after.keys()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(folder, stagingOf(kind), path), join(folder, path));
  }
  for (const path of gone) rmSync(join(folder, path), { force: true });
  for (const directory of new Set(gone.map((path) => dirname(path)))) removeEmpty(folder, directory);
  writeList(folder, kind, after);
}

/** Whether a file on the list still lies in folders, not behind a link that leads elsewhere. */
function isOurs(folder: string, path: string): boolean {
  return lstatSync(join(folder, dirname(path)), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function removeEmpty(folder: string, directory: string): void {
  if (directory === ".") return;
  try {
    rmdirSync(join(folder, directory));
  } catch {
    // Something is left in it, and stays.
  }
}

function writeList(folder: string, kind: FolderKind, files: Written): void {
  const { madeBy, filledIn } = kind;
  const sums = filledIn ? { sums: Object.fromEntries(files) } : {};
  const text = `${JSON.stringify({ madeBy, files: [...files.keys()], ...sums }, null, 1)}\n`;
  writeFileSync(join(folder, stagingOf(kind), listOf(kind)), text);
  renameSync(join(folder, stagingOf(kind), listOf(kind)), join(folder, listOf(kind)));
}
