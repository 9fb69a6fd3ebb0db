import { readdirSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";

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
