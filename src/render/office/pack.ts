import { strToU8, type Zippable, zipSync } from "fflate";

/** The first day that a zip can name; a paper without a day has it. */
const FIRST_DAY = "1980-01-01";

/** A long text as bytes, piece by piece: to put it together first would take several times its memory. */
export function encoded(pieces: Iterable<string>): Uint8Array {
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  for (const piece of pieces) {
    // No character takes more than three bytes for each of its units.
    if (used + piece.length * 3 > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, used + piece.length * 3));
      larger.set(bytes.subarray(0, used));
      bytes = larger;
    }
    used += new TextEncoder().encodeInto(piece, bytes.subarray(used)).written;
  }
  return bytes.subarray(0, used);
}

/**
 * An Office file of its parts, by their paths: the same parts and day give the same bytes.
 *
 * @param day ISO
 * @param first a part that has to come first and unpacked, as OpenDocument's `mimetype`
 */
export function pack(
  parts: readonly (readonly [path: string, content: string | Uint8Array])[],
  day: string,
  first: readonly [path: string, text: string] | null = null,
): Uint8Array {
  const sorted = [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content] as const);
  // Without a zone: a zip keeps the time as a clock on the wall shows it, which is then the same everywhere.
  const mtime = `${day > FIRST_DAY ? day : FIRST_DAY}T00:00:00`;
  const before: Zippable = first === null ? {} : { [first[0]]: [strToU8(first[1]), { level: 0, mtime }] };
  return zipSync({ ...before, ...Object.fromEntries(sorted) }, { mtime, level: 6 });
}
