import { isUtf8 } from "node:buffer";
import { constants, readFileSync } from "node:fs";
import { LONGEST_FILE, type SourceFile } from "../core/source-file.ts";

/** A file that gave no text. */
export type FaultyFile = Extract<SourceFile, { fault: unknown }>;

/**
 * Reads an ordinary file as UTF-8. What cannot be read is a problem in words, never an exception.
 *
 * @param absolute where it is on the disk
 * @param path what the ledger calls it
 */
export function readText(absolute: string, path: string): SourceFile {
  try {
    // One call of the system's library for all of a file takes half as long as to open, read and close it from here.
    const text = readFileSync(absolute, { encoding: "utf8", flag: WITHOUT_WAITING });
    // What is no UTF-8 has become this character, which is seldom meant.
    if (text.includes("\ufffd")) return asText(readFileSync(absolute, { flag: WITHOUT_WAITING }), path);
    return isTooLong(text) ? tooLarge(path) : { path, text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_STRING_TOO_LONG") return tooLarge(path);
    return { path, fault: "unreadable", problem: `the file cannot be read: ${reason(error)}` };
  }
}

/** A pipe that nobody writes to would hold the program for ever. Node takes a number as well as a letter. */
const WITHOUT_WAITING = (constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) as unknown as string;

/** A character is one byte to three. */
function isTooLong(text: string): boolean {
  return text.length * 3 > LONGEST_FILE && Buffer.byteLength(text) > LONGEST_FILE;
}

/** The bytes of a file as its text, or why they are none. */
export function asText(bytes: Buffer, path: string): SourceFile {
  if (bytes.length > LONGEST_FILE) return tooLarge(path);
  if (!isUtf8(bytes)) return { path, fault: "not-utf-8", problem: notUtf8(bytes) };
  return { path, text: bytes.toString("utf8") };
}

/** Why a name cannot be used, which was read with something in place of what is no UTF-8; null where it can. */
export function nameProblem(path: string): string | null {
  return path.includes("\ufffd") ? "its name is not UTF-8; rename it" : null;
}

/** A file that is not read because of its length. */
export function tooLarge(path: string): FaultyFile {
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

function notUtf8(bytes: Buffer): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return utf16 ? "the file is UTF-16 text, not UTF-8" : "the file is not UTF-8 text";
}
