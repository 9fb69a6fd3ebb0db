import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The first day that a zip can name; a paper without a day has it. */
const FIRST_DAY = "1980-01-01";

/** A part that the library did not make, and the words by which the file announces it. */
export interface AddedPart {
  readonly path: string;
  readonly text: string;
  readonly contentType: string;
  readonly relationship: string;
}

/**
 * An Office file again, so that the same text in it gives the same bytes: its parts in the order of their names, all of
 * one day.
 *
 * @param day ISO
 * @param change what becomes of a part's text, by its path in the file
 */
export function repack(
  bytes: Uint8Array,
  day: string,
  change: (path: string, text: string) => string,
  added?: AddedPart,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([path]) => !path.endsWith("/"))
    .map(([path, content]) => [path, announcing(added, path, change(path, strFromU8(content)))] as const);
  const all = [...parts, ...(added === undefined ? [] : [[added.path, added.text] as const])];
  return pack(all, day);
}

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

function announcing(added: AddedPart | undefined, path: string, text: string): string {
  if (added === undefined) return text;
  const { contentType, relationship } = added;
  if (path === "[Content_Types].xml") {
    return text.replace("</Types>", `<Override PartName="/${added.path}" ContentType="${contentType}"/></Types>`);
  }
  if (path !== "_rels/.rels") return text;
  const line = `<Relationship Id="rId-added" Type="${relationship}" Target="${added.path}"/>`;
  return text.replace("</Relationships>", `${line}</Relationships>`);
}
