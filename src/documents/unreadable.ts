/** Why a file cannot be read, and what to do. Thrown within this folder only; `readDocument` makes it data. */
export class Unreadable extends Error {
  constructor(
    problem: string,
    readonly help: string,
  ) {
    super(problem);
  }
}

/** A file that is not whole. */
export function damaged(how: string): Unreadable {
  return new Unreadable(
    `the file is damaged: ${how}`,
    "Open it in the program that it was made with, save it under another name, and import that; or have it sent again.",
  );
}
