import { Inflate } from "fflate";
import { MOST_UNPACKED_BYTES } from "../limits.ts";
import { damaged, Unreadable } from "../unreadable.ts";
import { crc32 } from "./crc32.ts";
import { readDirectory, type ZipEntry } from "./read-directory.ts";

/** The parts of an Office file, unpacked when they are asked for and never more than the limits let. */
export interface Package {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  /** The part's bytes; null where there is none. */
  readonly read: (name: string) => Uint8Array | null;
}

/** What goes into the inflater at once: at deflate's best (1 : 1,032) it becomes 8 MB, the most that is overshot. */
const CHUNK = 8 * 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a package. The bytes of all parts are counted while they are unpacked: what the file says of its own sizes is
 * not believed, so that a small file cannot become a large one.
 *
 * @throws Unreadable where it is no whole zip; so does `read`
 */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readDirectory(bytes);
  let left = MOST_UNPACKED_BYTES;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: [...entries.values()].map(({ name }) => name),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const content = unpack(bytes, entry, left);
      left -= content.length;
      return content;
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const { name, method } = entry;
  if (entry.encrypted) {
    throw new Unreadable("the file is locked with a password", "Save it without a password, and import that.");
  }
  const packed = packedBytes(bytes, entry);
  if (method !== STORED && method !== DEFLATED)
    throw damaged(`its part ${name} is packed in a way that Office does not use`);
  const content = method === STORED ? packed : inflated(packed, name, most);
  if (content.length > most) throw tooLarge();
  if (crc32(content) !== entry.crc) throw damaged(`its part ${name} is not what was written`);
  return content;
}

function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) throw damaged(`its part ${name} is missing`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(`its part ${name} is cut short`);
  return bytes.subarray(start, start + packedSize);
}

function inflated(packed: Uint8Array, name: string, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(`its part ${name} cannot be unpacked`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(): Unreadable {
  return new Unreadable(
    `the file unpacks to more than ${MOST_UNPACKED_BYTES / 1024 / 1024} MB, which no action plan needs`,
    "It may be made to do harm. If you trust it: copy its tables into a new document, and import that.",
  );
}
