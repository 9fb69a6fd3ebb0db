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
