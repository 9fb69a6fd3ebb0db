/**
 * Characters that are not seen and only shape the text around them: soft hyphens, zero width spaces, joiners, selectors,
 * marks of direction that turn nothing. People paste them with every other web page.
 */
const SHAPING =
  /\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u180b-\u180f]|[\u17b4\u17b5]|[\u00ad\u061c\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\u{1d173}-\u{1d17a}]/u;
const EVERY_SHAPING = new RegExp(SHAPING.source, "gu");
const PLAIN = /^[\x00-\x7f]*$/;

/** A flag of a country within a country: a black flag, its letters as tags, and the tag that ends them. */
const FLAG = /\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]{2,6}\u{e007f}/gu;

/** Of scripts whose letters join: there the joiners decide how a word is written. */
const JOINED_LETTER =
  /^(?=[\p{L}\p{M}])(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Inherited}])/u;
const VARIED_LETTER = /^(?:[\p{sc=Han}\p{sc=Mongolian}\p{sc=Myanmar}\p{sc=Phags_Pa}])/u;
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const EMOJI = /^\p{Emoji}$/u;
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u;
const MODIFIER = /^(?:\p{Emoji_Modifier}|\ufe0f)$/u;

/**
 * The text without what only shapes it, save where it is needed to draw what was meant: in joined emoji and flags, in
 * scripts whose letters join, in text from right to left.
 */
export function withoutNeedlessShaping(text: string): string {
  if (PLAIN.test(text) || !SHAPING.test(text)) return text;
  const characters = [...text];
  const isFromRight = RIGHT_TO_LEFT.test(text);
  return characters.filter((one, at) => !SHAPING.test(one) || isNeeded(one, at, characters, isFromRight)).join("");
}

function isNeeded(one: string, at: number, characters: readonly string[], isFromRight: boolean): boolean {
  const [before = "", after = ""] = [characters[at - 1], characters[at + 1]];
  if (one === "\u200d" && PICTOGRAPH.test(after)) return PICTOGRAPH.test(before) || MODIFIER.test(before);
  if (one === "\u200c" || one === "\u200d") return JOINED_LETTER.test(before) || JOINED_LETTER.test(after);
  if (one === "\ufe0e" || one === "\ufe0f") return EMOJI.test(before);
  if (/[\u200e\u200f\u061c]/.test(one)) return isFromRight;
  return /[\u180b-\u180f\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u.test(one) && VARIED_LETTER.test(before);
}

/** What only shapes a text says nothing: two texts that differ in it alone are the same. */
export function withoutShaping(text: string): string {
  return PLAIN.test(text) ? text : text.replace(EVERY_SHAPING, "");
}

/** Whether the character at a place is part of a flag that is drawn as one. */
export function placesOfFlags(text: string): (at: number) => boolean {
  if (!text.includes("\u{1f3f4}")) return () => false;
  const flags = [...text.matchAll(FLAG)].map(({ index, 0: flag }) => [index, index + flag.length] as const);
  return (at) => flags.some(([start, end]) => start <= at && at < end);
}

/** Whether a character only shapes the text around it. */
export function isShaping(character: string): boolean {
  return SHAPING.test(character);
}
