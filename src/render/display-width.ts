/**
 * Characters that take two columns: East Asian Wide and Fullwidth (Unicode 16, UAX #11) and those drawn as emoji.
 * Where terminals differ the wider reading is taken: a line is then at worst shorter than the terminal.
 */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f7e0}-\u{1f7f0}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** One of a flag's two letters: two columns for the pair. */
const FLAG_LETTER = /\p{Regional_Indicator}/u;
/** Marks over, under and around the letter before them, the vowels and finals of Hangul, joiners, tags of a flag, colours of skin. */
const NO_WIDTH = /[\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7fb\u061c\u200c-\u200f\p{Emoji_Modifier}\u{e0020}-\u{e007f}]/u;
const JOINER = "\u200d";
const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
const EMOJI_FORM = "\ufe0f";
const PLAIN = /^[\x20-\x7e]*$/;

/** The number of terminal columns that a printable text takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const unit of units(text)) width += unit.width;
  return width;
}

/** The text in pieces that must not be parted: a character with the marks on it, and their width. */
export function units(text: string): { text: string; width: number }[] {
  const found: { text: string; width: number }[] = [];
  for (const character of text) {
    const last = found.at(-1);
    if (last !== undefined && NO_WIDTH.test(character)) {
      last.text += character;
      if (character === EMOJI_FORM) last.width = 2;
    } else if (last !== undefined && isJoined(last.text, character)) {
      last.text += character;
      last.width = 2;
    } else {
      found.push({ text: character, width: widthOf(character) });
    }
  }
  return found;
}

/** Emoji that a joiner makes one of, and the two letters of a flag. */
function isJoined(before: string, character: string): boolean {
  if (before.endsWith(JOINER)) return PICTOGRAPH.test(before) && PICTOGRAPH.test(character);
  return FLAG_LETTER.test(character) && [...before].length === 1 && FLAG_LETTER.test(before);
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) && !FLAG_LETTER.test(character) ? 2 : 1;
}

/** As much of a printable text as fits in so many columns. */
export function cut(text: string, width: number): string {
  if (PLAIN.test(text)) return text.slice(0, width);
  let [used, kept] = [0, ""];
  for (const unit of units(text)) {
    if (used + unit.width > width) break;
    used += unit.width;
    kept += unit.text;
  }
  return kept;
}
