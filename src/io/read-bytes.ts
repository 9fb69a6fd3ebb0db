import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { reason } from "./read-text.ts";

/**
 * The bytes of an ordinary file that a command was asked to take along, or why there are none, in words.
 *
 * @param path absolute
 * @param most bytes; a larger file is read only one byte further, so that whoever asked sees that it is larger
 */
export function readBytes(
  path: string,
  most = Number.MAX_SAFE_INTEGER,
): { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: string } {
  let descriptor: number | null = null;
  try {
    // Without waiting: a pipe that nobody writes to would hold the program for ever.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile())
      return { ok: false, problem: stats.isDirectory() ? "it is a folder, not a file" : "it is no ordinary file" };
    const bytes = new Uint8Array(Math.min(stats.size, most + 1));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return { ok: true, bytes: bytes.subarray(0, length) };
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { ok: false, problem: isGone ? "there is no such file" : reason(error) };
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
