import { LONGEST_FILE, type SourceTree } from "../core/source-file.ts";

/** Up to so many characters all of it is the fingerprint, as to load what makes a shorter one takes longer than to compare. */
const SHORT = 1024 * 1024;

/** A text that two readings of a plan's folder share if and only if they found the same: all of it, or its SHA-256. */
export function fingerprint(tree: SourceTree): string {
  const texts = tree.files.flatMap((file) => ("text" in file ? [file.text] : []));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length <= SHORT) return `${outline(tree)}\n${texts.join("")}`;
  const hash = process.getBuiltinModule("node:crypto").createHash("sha256").update(outline(tree));
  // Through one piece of memory: to hash each by itself takes twice as long, and to join them first as well.
  const block = Buffer.allocUnsafeSlow(4 * LONGEST_FILE);
  let used = 0;
  for (const text of texts) {
    if (block.length - used <= LONGEST_FILE) {
      hash.update(block.subarray(0, used));
      used = 0;
    }
    used += block.write(text, used);
  }
  return hash.update(block.subarray(0, used)).digest("hex");
}

/** All but the contents. With the length of each, no text can take itself for the beginning of the next. */
function outline({ files, paths }: SourceTree): string {
  const shapes = files.map((file) => ("text" in file ? [file.path, file.text.length] : file));
  return JSON.stringify([shapes, [...paths]]);
}
