import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileBeside } from "../../core/surroundings.ts";
import { sha256 } from "./digest.ts";

/**
 * What the files hold that evidence points to, by their paths; without those that cannot be read.
 *
 * @param folder the plan's, absolute
 * @param paths from there, with `/`
 */
export function filesBeside(folder: string, paths: Iterable<string>): ReadonlyMap<string, FileBeside> {
  const found = new Map<string, FileBeside>();
  for (const path of paths) {
    const bytes = bytesOf(join(folder, path));
    if (bytes !== null) found.set(path, besideOf(bytes));
  }
  return found;
}

/** What a file of these bytes holds. */
export function besideOf(bytes: Buffer): FileBeside {
  return { isBlank: isBlank(bytes), sha256: digestsOf(bytes) };
}

/** No honest file has more blanks. */
const MOST_BLANKS = 4096;

function isBlank(bytes: Buffer): boolean {
  return bytes.length <= MOST_BLANKS && /^[\s\p{C}]*$/u.test(bytes.toString("utf8"));
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Of the bytes; of a text also as git keeps it, where a checkout has given its lines other ends. */
function digestsOf(bytes: Buffer): readonly string[] {
  const digest = sha256(bytes);
  if (bytes.includes(0) || !bytes.includes("\r\n")) return [digest];
  return [digest, sha256(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"))];
}
