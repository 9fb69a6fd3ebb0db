import { isUtf8 } from "node:buffer";
import { closeSync, constants, openSync, readSync } from "node:fs";
import { LONGEST_FILE, type SourceFile } from "../core/source-file.ts";

const buffer = Buffer.allocUnsafe(LONGEST_FILE + 1);

/**
 * Reads an ordinary file as UTF-8. What cannot be read is a problem in words, never an exception.
 *
 * @param absolute where it is on the disk
 * @param path what the ledger calls it
 */
export function readText(absolute: string, path: string): SourceFile {
  try {
    const length = readInto(absolute);
    return length > LONGEST_FILE ? tooLarge(path) : asText(buffer.subarray(0, length), path);
  } catch (error) {
    return { path, fault: "unreadable", problem: `the file cannot be read: ${reason(error)}` };
  }
}

/** The bytes of a file as its text, or why they are none. */
export function asText(bytes: Buffer, path: string): SourceFile {
  if (!isUtf8(bytes)) return { path, fault: "not-utf-8", problem: notUtf8(bytes) };
  return { path, text: bytes.toString("utf8") };
}

/** A file that is not read because of its length. */
export function tooLarge(path: string): SourceFile {
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

function readInto(absolute: string): number {
  // Without waiting: a pipe that nobody writes to would hold the program for ever.
  const descriptor = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
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
