import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { checksum } from "../files/digest.ts";

/** The longest file that is kept, in bytes: the contents of some fifty thousand actions. */
const LARGEST = 96 * 1024 * 1024;

/**
 * Files of the user's cache folder. Whatever stands in the way (no folder, no permission, a full disk, a file that is
 * damaged, another program's or somebody else's) counts as nothing kept: it is never an error.
 */
export class KeptFiles {
  private mayUse: boolean | undefined;

  /**
   * @param folder absolute; made when something is first kept
   * @param build the program that keeps: what another one kept is nothing to it
   */
  constructor(
    private readonly folder: string,
    private readonly build: string,
  ) {}

  /** What was kept under the name, byte for byte; null where nothing is. */
  read(name: string): Buffer | null {
    try {
      return this.isOurs() ? this.opened(readOwn(`${this.folder}/${name}`)) : null;
    } catch {
      return null;
    }
  }

  /** Keeps the bytes under the name, in place of what was kept there: whole or not at all. */
  write(name: string, content: Uint8Array): void {
    if (content.length > LARGEST - 1024) return;
    const passing = `${this.folder}/${name}.${process.pid}.${process.hrtime.bigint()}.tmp`;
    try {
      make(dirname(this.folder));
      make(this.folder);
      this.mayUse = undefined;
      if (!this.isOurs()) return;
      writeNew(passing, [Buffer.from(this.seal(content)), content]);
      renameSync(passing, `${this.folder}/${name}`);
      prune(this.folder);
    } catch {
      remove(passing);
    }
  }

  /** A folder that others may write to, or a link to one, could hold anything. */
  private isOurs(): boolean {
    this.mayUse ??= isOwn(lstatSync(this.folder)) && lstatSync(this.folder).isDirectory();
    return this.mayUse;
  }

  private opened(bytes: Buffer | null): Buffer | null {
    const length = this.seal("").length;
    if (bytes === null || bytes.length < length) return null;
    const content = bytes.subarray(length);
    return bytes.toString("latin1", 0, length) === this.seal(content) ? content : null;
  }

  private seal(content: Uint8Array | string): string {
    // Against damage, not against malice: whoever may write here is the user.
    return `plan-ledger cache ${this.build} ${content.length.toString().padStart(9)} ${checksum(content)}\n`;
  }
}

function isOwn({ uid, mode }: Stats): boolean {
  // Windows has neither: there the folder is the user's own by where it is.
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function readOwn(path: string): Buffer | null {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isOwn(stats) || stats.size > LARGEST) return null;
    const bytes = Buffer.allocUnsafe(stats.size);
    let length = 0;
    for (let read = -1; length < bytes.length && read !== 0; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return length === bytes.length ? bytes : null;
  } finally {
    closeSync(descriptor);
  }
}

function writeNew(path: string, chunks: readonly Uint8Array[]): void {
  const descriptor = openSync(path, "wx", 0o600);
  try {
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at, chunk.length - at);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Not `recursive`: that makes a home where there is none, and never ends where a system says odd things, as /proc does. */
function make(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // It is there; or it is not, and what follows finds that out.
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never there.
  }
}

const MOST_FILES = 100;
const MOST_BYTES = 256 * 1024 * 1024;
/** A file that was never finished: whoever wrote it is long gone. */
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
