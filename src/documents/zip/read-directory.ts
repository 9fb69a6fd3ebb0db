import { MOST_PARTS } from "../limits.ts";
import { damaged } from "../unreadable.ts";

/** One part as the package's directory lists it. Nothing of it is trusted but where it lies. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const NEEDS_ZIP64 = 0xffffffff;

/**
 * The parts that a zip lists in its directory at the end (PKWARE's APPNOTE, 4.3). The names are only looked up, never
 * used as paths: nothing is written to disk.
 *
 * @throws Unreadable where the directory is not there or points outside the file
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === NEEDS_ZIP64) throw damaged("it is a zip of the 64-bit kind, which no Office file of this size is");
  if (count > MOST_PARTS) throw damaged(`it lists ${count} parts`);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged("its list of parts is broken");
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + 46 + nameLength + rest > end) throw damaged("its list of parts is broken");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    const entry = {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    // Which of two a program shows is its own affair: a file that says two things is not guessed at.
    if (entries.has(name.toLowerCase())) throw damaged("it holds two parts of one name");
    if (!isNamedAlike(bytes, view, entry.offset, at + 46, nameLength)) {
      throw damaged(`its list of parts does not name ${name} as the part does`);
    }
    entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + rest;
  }
  return entries;
}

/** A part under another name than its own would be taken for one that is not there. */
function isNamedAlike(bytes: Uint8Array, view: DataView, offset: number, from: number, length: number): boolean {
  if (offset + 30 + length > bytes.length || view.getUint16(offset + 26, true) !== length) return false;
  for (let at = 0; at < length; at += 1) if (bytes[offset + 30 + at] !== bytes[from + at]) return false;
  return true;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged("its end is missing, as of a download or copy that broke off");
}
