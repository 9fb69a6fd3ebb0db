import { escaped } from "./escaped.ts";

/** What typists write where the typesetter's character is missing. */
const TYPED: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "─": "-",
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "″": '"',
  "«": '"',
  "»": '"',
  "‹": "'",
  "›": "'",
  "…": "...",
  "•": "*",
  "‣": "*",
  "◦": "*",
  "▪": "*",
  "●": "*",
  "·": ".",
  "→": "->",
  "←": "<-",
  "↔": "<->",
  "⇒": "=>",
  "×": "x",
  "÷": "/",
  "⁄": "/",
  "±": "+/-",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "≈": "~",
  "²": "^2",
  "³": "^3",
  "°": " deg",
  "£": "GBP ",
  "€": "EUR ",
  "©": "(c)",
  "®": "(R)",
  "§": "section ",
  "¶": "para ",
  "¼": " 1/4",
  "½": " 1/2",
  "¾": " 3/4",
  "✓": "v",
  "✔": "v",
  "✗": "x",
  "✘": "x",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ı: "i",
};

const BEYOND_ASCII = /[^\x00-\x7f]/gu;
const ACCENTED_LETTER = /([A-Za-z])\p{Mn}+/gu;
const ASCII = /^[\x20-\x7e]+$/;

/**
 * The text in ASCII, for a console that shows mojibake for anything else: typographic characters as they are typed
 * (`–` as `-`, `→` as `->`), accented Latin letters without their accents (`Zoë` as `Zoe`), what has an ASCII form in
 * it by that form, and everything else by its number (`\u4e2d`), so that nothing disappears and nothing turns into `?`.
 */
export function toAscii(text: string): string {
  return text.replace(ACCENTED_LETTER, "$1").replace(BEYOND_ASCII, (character) => {
    const form =
      TYPED[character] ??
      character
        .normalize("NFKD")
        .replace(/\p{Mn}/gu, "")
        .replace("\u2044", "/");
    return ASCII.test(form) ? form : escaped(character);
  });
}
