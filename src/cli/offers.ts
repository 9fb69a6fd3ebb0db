/** A word that can be given, and what it means where that is not plain. */
export interface Offer {
  readonly value: string;
  readonly about?: string;
}

const offered = new WeakMap<object, readonly Offer[]>();

/** Notes which words an argument, or the parser of an option, takes, so that a shell can complete them. */
export function offers<It extends object>(it: It, words: readonly (string | Offer)[]): It {
  offered.set(
    it,
    words.map((word) => (typeof word === "string" ? { value: word } : word)),
  );
  return it;
}

/** The words that were noted; undefined where it takes something else. */
export function offersOf(it: object | undefined): readonly Offer[] | undefined {
  return it && offered.get(it);
}
