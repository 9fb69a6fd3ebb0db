import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** Never through a link, and without waiting: a pipe would hold the program. */
export const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
export const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** Whether a file or folder is the user's, and nobody else may write to it. */
export function isOwn({ uid, mode }: Stats): boolean {
  // Windows has neither: there the folder is the user's own by where it is.
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** What an open file holds from a position on. */
export function readFrom(descriptor: number, position: number): Buffer {
  const bytes = Buffer.allocUnsafe(Math.max(0, fstatSync(descriptor).size - position));
  let length = 0;
  for (let read = -1; length < bytes.length && read !== 0; length += read) {
    read = readSync(descriptor, bytes, length, bytes.length - length, position + length);
  }
  return bytes.subarray(0, length);
}

/** Adds to the end of a file, which is made where there is none. */
export function appendTo(path: string, content: Buffer): void {
  if (content.length === 0) return;
  const descriptor = openSync(path, APPEND, 0o600);
  try {
    writeAll(descriptor, content);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes all of it, or throws. */
export function writeAll(descriptor: number, content: Buffer): void {
  for (let at = 0; at < content.length; ) at += writeSync(descriptor, content, at, content.length - at);
}

/** Makes a folder for the user alone, where there is none. Not `recursive`: that makes a home where there is none, and never ends where a system says odd things, as /proc does. */
export function make(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // It is there; or it is not, and what follows finds that out.
  }
}

const MOST_FILES = 100;
const MOST_BYTES = 256 * 1024 * 1024;
/** A file that was never finished: its writer is long gone. */
const ABANDONED_AFTER = 60 * 60 * 1000;

/** Keeps the cache folder within bounds: of too many files, or too large ones, those go that were not written for longest. */
export function prune(folder: string): void {
  const now = Date.now();
  let left = MOST_BYTES;
  readdirSync(folder)
    .flatMap((name) => factsOf(join(folder, name)))
    .sort((a, b) => b.written - a.written)
    .forEach((file, index) => {
      left -= file.size;
      const isAbandoned = file.path.endsWith(".tmp") && now - file.written > ABANDONED_AFTER;
      if (index >= MOST_FILES || left < 0 || isAbandoned) unlinkSync(file.path);
    });
}

/** Another run may have taken it away meanwhile. */
function factsOf(path: string): { path: string; size: number; written: number }[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? [{ path, size: stats.size, written: stats.mtimeMs }] : [];
}
