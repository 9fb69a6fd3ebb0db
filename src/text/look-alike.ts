import { nameKey } from "./names.ts";

/** Letters of other alphabets, and digits, by the Latin letter that they are taken for (of Unicode's confusables, UTS 39). */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  a: "аɑαａ",
  b: "ЬƄв",
  c: "сϲⅽ",
  d: "ԁⅾɗ",
  e: "еҽєε℮",
  f: "ſƒ",
  g: "ɡց",
  h: "һհн",
  i: "іıιɩӏ¡",
  j: "јϳ",
  k: "кκ",
  l: "ⅼ|1ǀ",
  m: "мⅿ",
  n: "ոηпח",
  o: "оοօ0σόס",
  p: "рρⲣ",
  q: "ԛգ",
  r: "гᴦ",
  s: "ѕꜱ",
  t: "тτ",
  u: "υսцʋ",
  v: "νѵⅴ",
  w: "ԝшωѡ",
  x: "хχⅹ",
  y: "уγүყ",
  z: "ᴢζ",
};

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(TAKEN_FOR).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/**
 * What two names have in common that a reader takes for one: accents, letter case, order of the words, punctuation, what
 * does not show, and letters of other alphabets make no difference (`Jo Example`, `EXAMPLE, Jο`, `Jo Exampl\u0435`).
 * For comparing, never for showing.
 */
export function lookAlikeKey(name: string): string {
  const visible = name.normalize("NFKC").replace(/\p{Cf}/gu, "");
  // A capital I within a word is taken for a small l, and a small l that begins one for a capital I.
  const letters = visible.replace(/(?<=\p{Ll})I/gu, "l").replace(/(?<!\p{L})l(?=\p{Ll})/gu, "I");
  const latin = [...nameKey(letters)].map((one) => LATIN.get(one) ?? one).join("");
  const words = latin.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.sort().join(" ");
}
