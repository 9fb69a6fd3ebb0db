/**
 * What came of reading a text: its value, or what is wrong with it (the text in it) and what to write instead. Plan
 * text is data: reading it never throws.
 */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/** The text was understood. */
export function understood<T>(value: T): Read<T> {
  return { ok: true, value };
}

/** The text was refused. */
export function refused(problem: string, help: string): Read<never> {
  return { ok: false, problem, help };
}

const LONGEST_QUOTE = 60;

/**
 * A text of the plan inside a message: in quotation marks, on one line, cut where it is too long to be read. What a
 * terminal would obey is escaped where the message is drawn.
 */
export function quote(text: string): string {
  const line = oneLine(text.slice(0, 10 * LONGEST_QUOTE));
  const isWhole = line.length <= LONGEST_QUOTE;
  return `“${isWhole ? line : `${line.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, "")}…`}”`;
}

/** The text without outer blanks, every run of blanks and line ends inside it one space. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
