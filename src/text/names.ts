import { withoutShaping } from "./unseen.ts";

/** Letters that are no letter with a mark, as people type them who do not have them. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t" },
  ı: "i",
};
const SPECIAL = new RegExp(`[${Object.keys(TYPED_AS).join("")}]`, "g");
const ASCII = /^[\x00-\x7f]*$/;

/**
 * A text in plain small letters: without accents (in one character or two) and what is not seen, apostrophes of one kind.
 * Words are looked for in it; `Zoë’s café` is `zoe's cafe`.
 */
export function plainLetters(text: string): string {
  if (ASCII.test(text)) return text.replaceAll("`", "'").toLowerCase();
  return withoutShaping(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u02bc\u2018\u2019\u00b4`]/g, "'")
    .toLowerCase()
    .replace(SPECIAL, (letter) => TYPED_AS[letter] as string);
}

/**
 * What two spellings of one name have in common: accents, letter case, the kind of apostrophe, the number of blanks and
 * what is not seen make no other name. `Zoë O’Brien` and `ZOE O'BRIEN` have the same key. For comparing, never for showing.
 */
export function nameKey(name: string): string {
  return plainLetters(name).replace(/\s+/g, " ").trim();
}

/** The same for names out of documents, where signs make no difference either, and `&` is “and”: `Smith, J.` is `smith j`. */
export function wordsKey(name: string): string {
  return nameKey(name.normalize("NFKC"))
    .replaceAll("&", " and ")
    .replace(/['.]/g, "")
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}
