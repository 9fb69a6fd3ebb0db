import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
} from "node:fs";
import { dirname } from "node:path";
import { append } from "../../text/lists.ts";
import { noProgress, type OnProgress } from "../console/progress.ts";
import { CannotWrite, cannotWrite, shownPath } from "./cannot-write.ts";
import {
  putInNewPlace,
  putInPlace,
  removeTemporaryFile,
  settleFolder,
  sweepFolder,
  writeTemporaryFile,
} from "./put-in-place.ts";

/** One file of the ledger, as it was read and as it is to be. */
export interface Replacement {
  /** Absolute. */
  readonly path: string;
  /** The whole text that was read, with its BOM and line ends; null: the file must not be there yet. */
  readonly before: string | null;
  /** Null: the file is taken away. */
  readonly after: string | null;
}

/** A replacement whose new text waits beside the file. */
interface Prepared extends Replacement {
  /** The file itself, where `path` is a link to it. */
  readonly target: string;
  /** Null where the file is taken away. */
  readonly temporary: string | null;
}

/**
 * Replaces files of the ledger, each in one step that leaves the old text or the new one and nothing between, whatever
 * happens. Nothing is written unless every file still says what it said when it was read. Mode and owner are kept; a
 * link stays one, and its target is replaced. Folders that a new file needs are made.
 *
 * @throws CannotWrite: nothing was written, unless `written` names files, which can only be where several are given
 */
export function replaceFiles(replacements: readonly Replacement[], onProgress: OnProgress = noProgress): void {
  // Each is written once, beside its place; the rest is quick.
  const of = replacements.length;
  const prepared: Prepared[] = [];
  const made: string[] = [];
  const swept = new Set<string>();
  try {
    for (const replacement of replacements) requireUnchanged(replacement);
    for (const replacement of replacements) {
      onProgress("Writing", prepared.length, of);
      prepared.push(prepare(replacement, made, swept));
    }
    if (new Set(prepared.map(({ target }) => target)).size < prepared.length) throw new Error("a file is named twice");
    // An editor may have saved in the meantime; from here to the first step there is hardly time.
    for (const replacement of replacements) requireUnchanged(replacement);
    putAllInPlace(prepared);
  } finally {
    for (const { temporary } of prepared) if (temporary !== null) removeTemporaryFile(temporary);
    removeEmpty(made);
  }
}

function putAllInPlace(prepared: readonly Prepared[]): void {
  const written: string[] = [];
  for (const { path, before, target, temporary } of prepared) {
    try {
      if (temporary === null) unlinkSync(target);
      else if (before === null) putInNewPlace(temporary, target);
      else putInPlace(temporary, target);
      written.push(path);
    } catch (error) {
      const problem = cannotWrite(path, error);
      throw written.length === 0 ? problem : half(problem, written, prepared.length);
    }
  }
  for (const folder of new Set(prepared.map(({ target }) => dirname(target)))) settleFolder(folder);
}

function half({ message, help }: CannotWrite, written: readonly string[], all: number): CannotWrite {
  return new CannotWrite(
    `${message}\nof ${all} files, ${written.length === 1 ? "one was" : `${written.length} were`} written before: ${written.map(shownPath).join(", ")}`,
    `${help} To take back what was written: plan undo --interrupted back, or git restore.`,
    written,
  );
}

/** @param swept folders that were cleared already: by the last of many files, the first would look abandoned itself */
function prepare(replacement: Replacement, made: string[], swept: Set<string>): Prepared {
  const { path, before, after } = replacement;
  try {
    if (before === null) {
      const first = makeFolder(dirname(path));
      if (first !== undefined) append(made, foldersFrom(first, dirname(path)));
    }
    const target = before === null ? path : realpathSync(path);
    const like: Stats | null = before === null ? null : statSync(target);
    // Its folder might let us replace a file that is meant not to be written to.
    if (like !== null) accessSync(target, constants.W_OK);
    const folder = dirname(target);
    if (!swept.has(folder)) sweepFolder(folder);
    swept.add(folder);
    return { ...replacement, target, temporary: after === null ? null : writeTemporaryFile(folder, after, like) };
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** The first folder that had to be made; undefined where all were there. */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw isFile ? Object.assign(new Error("ENOTDIR", { cause: error }), { code: "ENOTDIR" }) : error;
  }
}

/** The file's bytes must be those that were read: somebody who has changed it since must not lose that. */
function requireUnchanged({ path, before }: Replacement): void {
  if (before === null) {
    if (!isNothingAt(path)) throw new CannotWrite(`${shownPath(path)} is there already`, "Nothing was written.");
    return;
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw cannotWrite(path, error);
    throw new CannotWrite(`${shownPath(path)} is gone since it was read`, "Nothing was written. Try again.");
  }
  if (bytes.equals(Buffer.from(before, "utf8"))) return;
  throw new CannotWrite(
    `${shownPath(path)} has changed since it was read`,
    "Somebody saved it at the same moment. Nothing was written. Try again.",
  );
}

function isNothingAt(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** `a/b`, `a/b/c`, … from the first folder down to the last. */
function foldersFrom(first: string, last: string): readonly string[] {
  return first === last || dirname(last) === last ? [last] : [...foldersFrom(first, dirname(last)), last];
}

/** Takes away the folders that were made for nothing; one with a file in it stays. */
function removeEmpty(folders: readonly string[]): void {
  for (const folder of [...folders].reverse()) {
    try {
      rmdirSync(folder);
    } catch {}
  }
}
