/**
 * What two spellings of one name have in common: accents, letter case, the kind of apostrophe and the number of blanks
 * make no other name. `Zoë O’Brien` and `ZOE O'BRIEN` have the same key. For comparing, never for showing.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u02bc\u2018\u2019\u00b4`]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
