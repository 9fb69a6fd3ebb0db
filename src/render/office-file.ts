import { strToU8, zipSync } from "fflate";

/** The first day that a zip can name; a paper without a day has it. */
const FIRST_DAY = "1980-01-01";

/**
 * An Office file of its parts, by their paths: the same parts and day give the same bytes.
 *
 * @param day ISO
 */
export function pack(parts: readonly (readonly [path: string, text: string])[], day: string): Uint8Array {
  const sorted = [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => [path, strToU8(text)] as const);
  // Without a zone: a zip keeps the time as a clock on the wall shows it, which is then the same everywhere.
  const mtime = `${day > FIRST_DAY ? day : FIRST_DAY}T00:00:00`;
  return zipSync(Object.fromEntries(sorted), { mtime, level: 6 });
}
