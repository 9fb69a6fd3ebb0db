import { clean } from "./wording.ts";

/** Words for how grave something is, the gravest first; of one line, the same. */
const GRAVEST_FIRST: readonly (readonly string[])[] = [
  ["critical", "very high", "urgent", "fundamental", "essential", "p0", "immediate"],
  ["high", "h", "significant", "major", "must", "must do", "red", "p1", "a"],
  ["medium high", "p2"],
  ["medium", "med", "m", "moderate", "should", "should do", "amber", "important", "b", "p3"],
  ["low", "l", "minor", "could", "could do", "merits attention", "green", "c", "p4", "advisory", "desirable"],
  ["very low", "best practice", "opportunity", "p5"],
];

/** Longer words in a column of priorities say something else. */
export const LONGEST_PRIORITY = 40;

/** The priorities of a document in the plan’s own words, and those that the plan does not have yet. */
export class Priorities {
  private readonly fresh: string[] = [];

  /** @param known the plan’s, the gravest first */
  constructor(private readonly known: readonly string[]) {}

  /** The word for a cell’s; null where it is none. Letter case makes no other word. */
  of(text: string): string | null {
    const word = clean(text).replace(/\s+/g, " ").trim();
    if (word === "" || word.length > LONGEST_PRIORITY) return null;
    const there = [...this.known, ...this.fresh].find((one) => one.toLowerCase() === word.toLowerCase());
    if (there === undefined) this.fresh.push(word);
    return there ?? word;
  }

  /** Those that the plan does not have, the gravest first, as far as their words or numbers say; else as they stand. */
  get added(): readonly string[] {
    const rank = (word: string): number => {
      const number = /^(?:priority|p|grade|level|rank)?\s*(\d+)$/i.exec(word)?.[1];
      if (number !== undefined) return Number(number);
      const at = GRAVEST_FIRST.findIndex((words) =>
        words.includes(
          word
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, " ")
            .trim(),
        ),
      );
      return at === -1 ? GRAVEST_FIRST.length : at;
    };
    return this.fresh
      .map((word, at) => ({ word, at }))
      .sort((a, b) => rank(a.word) - rank(b.word) || a.at - b.at)
      .map(({ word }) => word);
  }
}
