import { strToU8, type Zippable, zipSync } from "fflate";

/** The first day that a zip can name; a paper without a day has it. */
const FIRST_DAY = "1980-01-01";

/**
 * An Office file of its parts, by their paths: the same parts and day give the same bytes.
 *
 * @param day ISO
 * @param first a part that has to come first and unpacked, as OpenDocument's `mimetype`
 */
export function pack(
  parts: readonly (readonly [path: string, text: string])[],
  day: string,
  first: readonly [path: string, text: string] | null = null,
): Uint8Array {
  const sorted = [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => [path, strToU8(text)] as const);
  // Without a zone: a zip keeps the time as a clock on the wall shows it, which is then the same everywhere.
  const mtime = `${day > FIRST_DAY ? day : FIRST_DAY}T00:00:00`;
  const before: Zippable = first === null ? {} : { [first[0]]: [strToU8(first[1]), { level: 0, mtime }] };
  return zipSync({ ...before, ...Object.fromEntries(sorted) }, { mtime, level: 6 });
}
