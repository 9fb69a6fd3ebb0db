/** A line of text in a document: a paragraph, an item of a list, a line of a cell. Never empty. */
export interface Line {
  /** On one line, blanks closed up, without the bullet of an item. */
  readonly text: string;
  readonly isListItem: boolean;
  /** The number or letter that the program counts before it (`1.`, `a)`), which nobody typed; null where there is none. */
  readonly number: string | null;
}

/** A line as a person sees it, with its number. */
export function shownLine({ text, number }: Line): string {
  return number === null ? text : `${number} ${text}`;
}

/** Text on one line: blanks of all kinds (also those that do not break) closed up. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
}
