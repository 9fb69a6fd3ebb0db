import { toAscii } from "./ascii.ts";
import { escaped } from "./escaped.ts";

/**
 * What a reader cannot see, or what moves what he sees: control characters (ESC and C1 among them), format characters
 * (bidi overrides and isolates, zero-width characters, tags), line and paragraph separators, lone surrogates, and
 * everything else that Unicode says to draw as nothing.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Format characters that are drawn: the number signs of Arabic and its neighbours. */
const DRAWN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
const EMOJI_BEFORE = /\p{Emoji}$/u;
const PLAIN = /^[\x20-\x7e]*$/;
const TIDY = /^(?! )(?!.* {2})(?!.* $)[\x20-\x7e]*$/;

/**
 * Makes plan text safe to print: every character that is not seen is written out, `\u202e`. Line breaks and tabs
 * stay (all line breaks as `\n`), so the text may still have several lines.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\r\n?/g, "\n").replace(UNSEEN, (character, at: number, whole: string) => {
    if (character === "\n" || character === "\t" || DRAWN.test(character)) return character;
    // The two that choose between the text and the emoji form of the character before them.
    if ((character === "\ufe0e" || character === "\ufe0f") && EMOJI_BEFORE.test(whole.slice(Math.max(0, at - 2), at))) {
      return character;
    }
    return escaped(character);
  });
}

/**
 * Plan text for one line: as `visible`, with every run of blanks, tabs and line breaks folded to one space and none at
 * the ends. With `unicode: false` nothing but printable ASCII comes out.
 */
export function oneLine(text: string, unicode = true): string {
  if (TIDY.test(text)) return text;
  const shown = visible(text);
  return (unicode ? shown : toAscii(shown)).replace(/[ \t\n]+/g, " ").replace(/^ | $/g, "");
}
