import { isShaping, placesOfFlags, withoutNeedlessShaping, withoutShaping } from "../text/unseen.ts";

/**
 * What a reader cannot see, or what moves what he sees: control characters (ESC and C1 among them), format characters
 * (bidi overrides and isolates, tags), line and paragraph separators, lone surrogates, and everything else that Unicode
 * says to draw as nothing.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Format characters that are drawn: the number signs of Arabic and its neighbours. */
const DRAWN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
const PLAIN = /^[\x20-\x7e]*$/;

/** Whether it is words of plain ASCII with single blanks between them: what most text is, and nothing needs doing to. */
const isTidy = (text: string): boolean =>
  PLAIN.test(text) && !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ");

/**
 * Makes plan text safe to print: every character that is not seen and could deceive is written out, `\u202e`; what only
 * shapes the text is left out where it is not needed to draw it. Line breaks and tabs stay (all line breaks as `\n`), so
 * the text may still have several lines.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  const shaped = withoutNeedlessShaping(text.replace(/\r\n?/g, "\n"));
  const isInFlag = placesOfFlags(shaped);
  return shaped.replace(UNSEEN, (character, at: number) => {
    const stays = character === "\n" || character === "\t" || DRAWN.test(character) || isShaping(character);
    return stays || isInFlag(at) ? character : escaped(character);
  });
}

/**
 * Plan text for one line: as `visible`, with every run of blanks, tabs and line breaks folded to one space and none at
 * the ends. With `unicode: false` nothing but printable ASCII comes out.
 */
export function oneLine(text: string, unicode = true): string {
  if (isTidy(text)) return text;
  const shown = visible(text);
  return (unicode ? shown : toAscii(shown)).replace(/[ \t\n]+/g, " ").replace(/^ | $/g, "");
}

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
  return withoutShaping(text)
    .replace(ACCENTED_LETTER, "$1")
    .replace(BEYOND_ASCII, (character) => {
      const form =
        TYPED[character] ??
        character
          .normalize("NFKD")
          .replace(/\p{Mn}/gu, "")
          .replace("\u2044", "/");
      return ASCII.test(form) ? form : escaped(character);
    });
}

/** A character by its number: `\u202e`, `\u{e0001}`. */
export function escaped(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}

const ADDRESS = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@)/i;

/** An address that a reader may be led to, else null: http(s) and mailto, never `javascript:` or a path of the machine. */
export function safeAddress(href: string): string | null {
  const address = href.trim();
  return ADDRESS.test(address) && visible(address) === address && !/[\s<>"'`\\]/.test(address) ? address : null;
}
