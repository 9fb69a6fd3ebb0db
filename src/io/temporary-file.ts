import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Hidden, so that it is nobody's action; no longer than this, however long the name of the file that it becomes. */
const NAME = /^\.plan-writing-\d+-[0-9a-z]+\.tmp$/;
/** In milliseconds: nobody needs as long from the first byte to the last. */
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

/** Takes away what writes that were killed left in a folder. Whoever is still at it has begun less than a minute ago. */
export function sweepFolder(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!isTemporaryFile(name)) continue;
    const path = join(folder, name);
    try {
      if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER) removeTemporaryFile(path);
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
