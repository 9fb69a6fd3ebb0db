import { nearest } from "../../text/did-you-mean.ts";
import { quote } from "../../text/quote.ts";
import { CannotRun } from "../exit-code.ts";

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

/**
 * A parser for an option that takes one of a few words; `what` they are, for the message: `status`.
 *
 * @param meant for words that people type in their place, the one to offer
 */
export function oneOf<Word extends string>(
  what: string,
  words: readonly Word[],
  meant: ReadonlyMap<string, Word> = new Map(),
): (text: string) => Word {
  return offers((text: string) => {
    const found = words.find((word) => word === text.toLowerCase());
    if (found !== undefined) return found;
    const near = meant.get(text.toLowerCase()) ?? nearest(text, words);
    const offer = near === null ? "" : `Did you mean ${near}? `;
    throw new CannotRun(`there is no ${what} ${quote(text)}`, `${offer}There are: ${words.join(", ")}.`);
  }, words);
}

/** A parser for an option that takes one of a few things by its name; `what` they are, for the message: `format`. */
export function oneNamed<It extends { readonly name: string }>(what: string, all: readonly It[]): (text: string) => It {
  const names = all.map((it) => it.name);
  const one = oneOf(what, names);
  return offers((text: string) => all[names.indexOf(one(text))] as It, names);
}

/** A parser for an option that takes some of a few words, parted by commas, and may be given again. */
export function someOf<Word extends string>(
  what: string,
  words: readonly Word[],
): (text: string, before?: readonly Word[]) => readonly Word[] {
  const one = oneOf(what, words);
  const some = (text: string, before: readonly Word[] = []): readonly Word[] => [
    ...before,
    ...text.split(",").map((part) => one(part.trim().replaceAll(" ", "-"))),
  ];
  return offers(some, words);
}

/** A parser as `someOf` gives, which also takes other words, each for some of its own. */
export function meaning<Word extends string>(
  some: (text: string, before?: readonly Word[]) => readonly Word[],
  others: ReadonlyMap<string, readonly Word[]>,
): (text: string, before?: readonly Word[]) => readonly Word[] {
  const one = (part: string): readonly Word[] => others.get(part.trim().toLowerCase()) ?? some(part);
  const parse = (text: string, before: readonly Word[] = []) => [...before, ...text.split(",").flatMap(one)];
  return offers(parse, offersOf(some) ?? []);
}

/** A parser for an option that counts something. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CannotRun(`${quote(text)} is no whole number`, "Give a number such as 10.");
}

/** A parser for an option that may be given again and keeps every text. */
export function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
