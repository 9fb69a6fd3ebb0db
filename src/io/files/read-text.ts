import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { LONGEST_FILE, type SourceFile } from "../../core/source-file.ts";

/**
 * Reads an ordinary file as UTF-8. What cannot be read is a problem in words, never an exception.
 *
 * @param absolute where it is on the disk
 * @param path what the ledger calls it
 */
export function readText(absolute: string, path: string): SourceFile {
  return new TextReader().read(absolute, path);
}

/** Reads ordinary files of at most a MiB, one after the other into the same memory. */
export class TextReader {
  private readonly buffer = Buffer.allocUnsafeSlow(LONGEST_FILE + 1);

  /** As `readText` does. */
  read(absolute: string, path: string): SourceFile {
    try {
      const length = readInto(absolute, this.buffer);
      return length > LONGEST_FILE ? tooLarge(path) : asText(this.buffer.subarray(0, length), path);
    } catch (error) {
      return { path, fault: "unreadable", problem: `the file cannot be read: ${reason(error)}` };
    }
  }
}

/** The bytes of a file as its text, or why they are none. */
export function asText(bytes: Buffer, path: string): SourceFile {
  if (!isUtf8(bytes)) return { path, fault: "not-utf-8", problem: notUtf8(bytes) };
  return { path, text: bytes.toString("utf8") };
}

/** Why a name cannot be used, which was read with something in place of what is no UTF-8; null where it can. */
export function nameProblem(path: string): string | null {
  return path.includes("\ufffd") ? "its name is not UTF-8; rename it" : null;
}

/** A file that is not read because of its length. */
export function tooLarge(path: string): Extract<SourceFile, { fault: unknown }> {
  return { path, fault: "too-large", problem: "the file is larger than 1 MiB (1,048,576 bytes)" };
}

/** Why the system refused, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "you have no permission";
    case "ENOENT":
      return "it is a link to nothing, or was removed while the plan was read";
    case "ELOOP":
      return "it is a link that leads back to itself";
    case "EISDIR":
      return "it is a folder, not a file";
    case "ENAMETOOLONG":
      return "its path is too long for this system";
    default:
      return code ?? message;
  }
}

function readInto(absolute: string, buffer: Buffer): number {
  // Without waiting: a pipe that nobody writes to would hold the program for ever.
  const descriptor = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    let length = 0;
    while (length <= LONGEST_FILE) {
      const read = readSync(descriptor, buffer, length, LONGEST_FILE + 1 - length, null);
      if (read === 0) break;
      length += read;
    }
    return length;
  } finally {
    closeSync(descriptor);
  }
}

function notUtf8(bytes: Buffer): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return utf16 ? "the file is UTF-16 text, not UTF-8" : "the file is not UTF-8 text";
}

/**
 * The bytes of an ordinary file that a command was asked to take along, or why there are none, in words.
 *
 * @param path absolute
 * @param most bytes; a larger file is read only one byte further, so that the caller sees that it is larger
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
