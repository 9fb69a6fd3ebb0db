import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isRunning } from "./lock-ticket.ts";

/** Hidden, so that it is nobody's action; no longer than this, however long the name of the file that it becomes. */
const NAME = /^\.plan-writing-(\d+)-[0-9a-z]+\.tmp$/;
/** In milliseconds: nobody needs as long from the first byte to the last. It counts where the writer may be another of its number. */
const ABANDONED_AFTER = 60_000;

/** Whether a file is what a write that was killed may leave behind: the beginning of a file that never became one. */
export function isTemporaryFile(name: string): boolean {
  return NAME.test(name);
}

/**
 * Writes a file of its own into the folder, whole and onto the disk itself, and gives its path. It has the mode and, as
 * far as the system lets us, the owner and group of `like`. Where anything fails, it is gone again and the error thrown.
 */
export function writeTemporaryFile(folder: string, content: string | Uint8Array, like: Stats | null): string {
  const path = join(folder, `.plan-writing-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const descriptor = openSync(path, "wx", like === null ? 0o666 : 0o600);
  try {
    try {
      writeFileSync(descriptor, bytes);
      if (like !== null) takeAfter(descriptor, like);
      fsyncSync(descriptor);
      // A write that the system cut short must never become the file.
      if (fstatSync(descriptor).size !== bytes.length) throw Object.assign(new Error("cut short"), { code: "ENOSPC" });
    } finally {
      closeSync(descriptor);
    }
    return path;
  } catch (error) {
    removeTemporaryFile(path);
    throw error;
  }
}

/** Takes a temporary file away, if it is still there. Where that fails, it is only debris. */
export function removeTemporaryFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** Takes away what writes that were killed left in a folder: at once, where their process is gone. */
export function sweepFolder(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, writer] = NAME.exec(name) ?? [];
    if (writer === undefined) continue;
    const path = join(folder, name);
    try {
      const age = Date.now() - statSync(path).mtimeMs;
      if (age > ABANDONED_AFTER || !isRunning(Number(writer))) removeTemporaryFile(path);
    } catch {}
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Owner before mode: a change of owner takes rights away. Another's file that we may write keeps its group where we
 * are in it, and becomes ours, as with git and editors.
 */
function takeAfter(descriptor: number, { uid, gid, mode }: Stats): void {
  if (process.platform === "win32") return;
  const own = fstatSync(descriptor);
  if (own.uid !== uid || own.gid !== gid) {
    for (const [user, group] of [
      [own.uid, gid],
      [uid, gid],
    ] as const) {
      try {
        fchownSync(descriptor, user, group);
      } catch {}
    }
  }
  fchmodSync(descriptor, mode & 0o7777);
}

/** In milliseconds: virus scanners and indexers hold a file open for about as long. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640];
const PASSING = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * Puts a whole file in the place of another, in one step: a reader sees the one or the other. On Windows, where a
 * file that somebody reads cannot be replaced, it is tried for about a second.
 */
export function putInPlace(temporary: string, path: string, rename = renameSync, platform = process.platform): void {
  for (const pause of platform === "win32" ? PAUSES : []) {
    try {
      rename(temporary, path);
      return;
    } catch (error) {
      if (!PASSING.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      sleep(pause);
    }
  }
  rename(temporary, path);
}

/** Puts a whole file where there is none, in one step. EEXIST where something has come there in the meantime. */
export function putInNewPlace(temporary: string, path: string, link = linkSync): void {
  try {
    link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || exists(path)) throw asExisting(error);
    // Disks without links (FAT, some network shares): the step that is left over has an instant in which another may
    // put a file there.
    putInPlace(temporary, path);
    return;
  }
  removeTemporaryFile(temporary);
}

/** Has the system remember the names in a folder even when the power fails. Where it cannot, it does so by itself. */
export function settleFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {}
}

function asExisting(error: unknown): Error {
  return Object.assign(new Error("EEXIST", { cause: error }), { code: "EEXIST" });
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
