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

/** The list of what we wrote: by it an earlier site of ours is known, and only what is on it is replaced or removed. */
const LIST = "plan-site.json";
const STAGING = ".plan-site-new";

interface OutputFile {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a site into a folder, which is made where it is not there. All of it is written beside the old one first: what
 * fails until then leaves the old site as it was. Files that are not ours stay, and none is written over.
 *
 * @param folder absolute
 * @param written is told after each file
 * @throws CannotWrite where the folder is not empty and no earlier site, or cannot be written to
 */
export function writeSite(folder: string, files: Iterable<OutputFile>, written: (count: number) => void): void {
  const staging = join(folder, STAGING);
  try {
    const before = earlierSite(folder);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const paths: string[] = [];
    for (const { path, content } of files) {
      requireInside(path);
      const target = join(staging, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      paths.push(path);
      written(paths.length);
    }
    requireFree(folder, paths, new Set(before));
    putInPlace(folder, paths, before);
  } catch (error) {
    throw cannotWrite(folder, error);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** What an earlier site wrote here; nothing where the folder is empty or not there. */
function earlierSite(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const there = readdirSync(folder).filter((name) => name !== STAGING);
  if (there.length === 0) return [];
  const list = there.includes(LIST) ? readList(join(folder, LIST)) : null;
  if (list !== null) return list;
  throw new CannotWrite(
    `${shownPath(folder)} is not empty, and holds no earlier site of plan`,
    "Name a new folder. What is in this one might not be meant to be replaced.",
  );
}

/** Null where it is no list of ours. A path on it that leads out of the folder is none that we wrote. */
function readList(path: string): readonly string[] | null {
  try {
    const { madeBy, files } = JSON.parse(readFileSync(path, "utf8"));
    return madeBy === "plan site" && Array.isArray(files) ? files.filter(isInside) : null;
  } catch {
    return null;
  }
}

function isInside(path: unknown): path is string {
  return typeof path === "string" && path.split("/").every((part) => part !== "" && !/^\.|[\\:\0]/.test(part));
}

function requireInside(path: string): void {
  if (!isInside(path) || path === LIST) throw new Error(`a site cannot have the file ${path}`);
}

/** Nothing of somebody else's is written over, and no link is followed out of the folder. */
function requireFree(folder: string, paths: readonly string[], ours: ReadonlySet<string>): void {
  for (const directory of new Set(paths.map((path) => dirname(path)))) {
    const stats = lstatSync(join(folder, directory), { throwIfNoEntry: false });
    if (directory === "." || stats === undefined || stats.isDirectory()) continue;
    throw new CannotWrite(`${shownPath(join(folder, directory))} is no folder`, "Remove it, or name a new folder.");
  }
  const foreign = paths.find((path) => !ours.has(path) && existsSync(join(folder, path)));
  if (foreign === undefined) return;
  throw new CannotWrite(
    `${shownPath(join(folder, foreign))} is there already, and no earlier site wrote it`,
    "Remove it, or name a new folder.",
  );
}

/** In between the list names old and new files, so that a run after one that was stopped here knows both. */
function putInPlace(folder: string, paths: readonly string[], before: readonly string[]): void {
  const kept = new Set(paths);
  const gone = before.filter((path) => !kept.has(path) && isOurs(folder, path));
  writeList(folder, [...paths, ...gone]);
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(folder, STAGING, path), join(folder, path));
  }
  for (const path of gone) rmSync(join(folder, path), { force: true });
  for (const directory of new Set(gone.map((path) => dirname(path)))) removeEmpty(folder, directory);
  writeList(folder, paths);
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

function writeList(folder: string, files: readonly string[]): void {
  const text = `${JSON.stringify({ madeBy: "plan site", files }, null, 1)}\n`;
  writeFileSync(join(folder, STAGING, LIST), text);
  renameSync(join(folder, STAGING, LIST), join(folder, LIST));
}
