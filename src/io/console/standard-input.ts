import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import { reason } from "../files/read-text.ts";

/** The standard input of the program. */
export interface StandardInput {
  readonly isTTY: boolean;
  /** All of it as text. Throws an `Error` in words where it cannot be read or is too long. */
  readonly readAll: () => string;
  /** What questions are answered on. */
  readonly stream: NodeJS.ReadableStream;
}

/** Longer than any note. */
const LONGEST = 1024 * 1024;
const STDIN = 0;

/** The input of this process. Nothing of it is touched before it is asked for. */
export function standardInput(): StandardInput {
  return {
    get isTTY() {
      return process.getBuiltinModule("node:tty").isatty(STDIN);
    },
    readAll,
    get stream() {
      return process.stdin;
    },
  };
}

function readAll(): string {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const read = readChunk(chunk);
    if (read === 0) return asText(Buffer.concat(chunks));
    length += read;
    if (length > LONGEST) throw new Error("the text on standard input is longer than 1 MiB");
    chunks.push(chunk.subarray(0, read));
  }
}

function asText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Error("the text on standard input is not UTF-8");
  // Some shells put a byte order mark before what they pass on.
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}

function readChunk(into: Buffer): number {
  for (;;) {
    try {
      return readSync(STDIN, into, 0, into.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      // Somebody made the pipe one that does not wait, and nothing has come yet.
      if (code !== "EAGAIN") throw new Error(`standard input cannot be read: ${reason(error)}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
