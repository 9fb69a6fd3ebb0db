/**
 * Characters that a plan has no use for and that can deceive a reader: controls (a terminal obeys them), the
 * marks that turn the direction of writing, and non-characters. Tab and line breaks are text.
 */
export const CONTROL_CHARACTERS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

const EVERY_CONTROL = new RegExp(CONTROL_CHARACTERS.source, "g");

/** A character by its number, `U+001B`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Text from a plan on one line, as a message may show it: whitespace closed up, controls named, at most `longest` characters. */
export function inOneLine(text: string, longest = 60): string {
  const line = text
    .slice(0, longest * 8)
    .replace(/\s+/g, " ")
    .trim()
    .replace(EVERY_CONTROL, (character) => `[${codePointName(character)}]`);
  return line.length > longest ? `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : line;
}

/** The same in quotation marks: `“hgh”`. */
export function quote(text: string, longest = 60): string {
  return `“${inOneLine(text, longest)}”`;
}

/** The text without outer blanks, every run of blanks and line breaks inside it one space. Nothing is cut or named. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
