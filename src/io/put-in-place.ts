import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync } from "node:fs";
import { removeTemporaryFile } from "./temporary-file.ts";

/** In milliseconds: virus scanners and indexers hold a file open for about as long. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640];
const PASSING = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * Puts a whole file in the place of another, in one step: whoever looks sees the one or the other. On Windows, where a
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
