/** `1 action`, `12 actions`; `plural` only where an `s` does not make it. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${figure(n)} ${n === 1 ? singular : plural}`;
}

/** `12,345`. By hand, as asking for the language's own form costs a start of the program 10 ms. */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

const UP_TO_TEN = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** `three`; from eleven on `11`. */
export function numberWord(n: number): string {
  return UP_TO_TEN[n] ?? figure(n);
}

/** `(a)` for 0, `(z)` for 25, `(aa)` for 26. */
export function letterMark(n: number): string {
  const letters = (rest: number): string =>
    (rest >= 26 ? letters(Math.floor(rest / 26) - 1) : "") + String.fromCharCode(97 + (rest % 26));
  return `(${letters(n)})`;
}

/** `a, b and c`; one word alone, and of none an empty text. */
export function andList(words: readonly string[]): string {
  return inList(words, "and");
}

/** `a, b or c`; one word alone, and of none an empty text. */
export function orList(words: readonly string[]): string {
  return inList(words, "or");
}

function inList(words: readonly string[], joined: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joined} ${words.at(-1)}`;
}
