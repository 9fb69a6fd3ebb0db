import type { OnProgress } from "../console/progress.ts";
import { BytesReader } from "../files/read-text.ts";
import { type BytesTree, readTreeBytes } from "../files/read-tree.ts";

/** Up to so many bytes all of it is the fingerprint, as to load what makes a shorter one takes longer than to compare. */
const SHORT = 1024 * 1024;

/** A text that two readings of a plan's folder share if and only if they found the same: all of it, or its SHA-256. */
export function fingerprint(tree: BytesTree): string {
  const contents = tree.files.flatMap((file) => ("bytes" in file ? [file.bytes] : []));
  const length = contents.reduce((sum, bytes) => sum + bytes.length, 0);
  if (length <= SHORT) return whole(tree, Buffer.concat(contents));
  const hash = newHash();
  for (const bytes of contents) hash.update(bytes);
  return `${hash.digest("hex")}${digest(outline(tree))}`;
}

/**
 * Reads a plan's folder for its fingerprint. What was read is given as well, unless it was too much to be held: most
 * times it is not needed again.
 */
export function readFingerprint(
  folder: string,
  onProgress?: OnProgress,
): { readonly print: string; readonly tree: BytesTree | null } {
  const hash: { of?: ReturnType<typeof newHash> } = {};
  const take = (bytes: Buffer): void => {
    hash.of ??= newHash();
    hash.of.update(bytes);
  };
  const reader = new BytesReader(take);
  const tree = readTreeBytes(folder, reader, onProgress);
  if (hash.of === undefined && reader.rest.length <= SHORT) return { print: whole(tree, reader.rest), tree };
  const isHeld = hash.of === undefined;
  take(reader.rest);
  return { print: `${hash.of?.digest("hex")}${digest(outline(tree))}`, tree: isHeld ? tree : null };
}

function whole(tree: BytesTree, contents: Buffer): string {
  return `${outline(tree)}\n${contents.toString("latin1")}`;
}

/** All but the contents. With the length of each, no text can take itself for the beginning of the next. */
function outline({ files, paths }: BytesTree): string {
  const shapes = files.map((file) => ("bytes" in file ? [file.path, file.bytes.length] : file));
  return JSON.stringify([shapes, [...paths]]);
}

function newHash() {
  return process.getBuiltinModule("node:crypto").createHash("sha256");
}

function digest(text: string): string {
  return newHash().update(text).digest("hex");
}
