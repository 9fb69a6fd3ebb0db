import { nearest } from "../../text/did-you-mean.ts";
import { nameKey } from "../../text/names.ts";
import { quote } from "../../text/quote.ts";
import { CannotRun } from "../exit-code.ts";

/** Something that can be named on the command line: by its id, or by one of its names in any letter case. */
export interface Choice {
  readonly id: string;
  readonly names: readonly string[];
}

/** Says for which choice a part of a name was taken: nothing is understood in silence. */
export type SayChoice = (typed: string, taken: string) => void;

/**
 * The ids that the texts name. A text that is no choice may be several, parted by commas.
 *
 * @param what the kind of thing in words, `theme`
 * @param say where it is given, a part of a name that fits one choice alone is taken for it
 * @throws CannotRun with "did you mean" where a text names none, or several
 */
export function chooseAll(
  what: string,
  texts: readonly string[],
  choices: readonly Choice[],
  say?: SayChoice,
): readonly string[] {
  return texts.flatMap((text) => {
    const whole = matching(text, choices);
    const parts = whole.length === 0 && text.includes(",") ? text.split(",") : [text];
    return parts.map((part) => choose(what, part.trim(), choices, say));
  });
}

/** The id of the one choice that the text names; `CannotRun` otherwise. */
export function choose(what: string, text: string, choices: readonly Choice[], say?: SayChoice): string {
  const whole = matching(text, choices);
  const found = whole.length > 0 || say === undefined ? whole : havingWords(text, choices);
  const [first] = found;
  if (first !== undefined && found.length === 1) {
    if (whole.length === 0) say?.(text, nameFirst(first));
    return first.id;
  }
  if (found.length > 1) {
    const more = found.length > FEW ? `; and ${found.length - FEW} more` : "";
    throw new CannotRun(
      `${quote(text)} names more than one ${what}`,
      `Give its id: ${found.slice(0, FEW).map(described).join("; ")}${more}.`,
    );
  }
  throw new CannotRun(`there is no ${what} ${quote(text)}`, helpFor(what, text, choices));
}

/** By the id; else by a name, whichever way its letters are encoded; else by one that only accents, case and apostrophes part from it. */
function matching(text: string, choices: readonly Choice[]): readonly Choice[] {
  const by = (key: (name: string) => string): readonly Choice[] => {
    const wanted = key(text.trim());
    return choices.filter((choice) => choice.names.some((name) => key(name) === wanted));
  };
  const byId = choices.filter((choice) => spelling(choice.id) === spelling(text.trim()));
  if (byId.length > 0) return byId.slice(0, 1);
  const spelled = by(spelling);
  return spelled.length > 0 || nameKey(text) === "" ? spelled : by(nameKey);
}

function spelling(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The choices of which one name, or the id, has a word that begins with each of the words typed. Figures alone are an id, and no part of one. */
function havingWords(text: string, choices: readonly Choice[]): readonly Choice[] {
  const typed = wordsIn(text);
  if (!/\p{L}.*[\p{L}\p{N}]/u.test(text)) return [];
  const fits = (name: string): boolean => {
    const words = wordsIn(name);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  };
  return choices.filter(({ id, names }) => [id, ...names].some(fits));
}

function wordsIn(text: string): readonly string[] {
  return nameKey(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
}

const FEW = 12;
const SHORTEST = 3;

function helpFor(what: string, text: string, choices: readonly Choice[]): string {
  if (choices.length === 0) return `The plan has no ${what} at all.`;
  // In one or two letters, one slip makes anything of anything.
  const names = text.trim().length < SHORTEST ? [] : choices.flatMap((choice) => [choice.id, ...choice.names]);
  const near = nearest(text.trim(), names);
  const containing = text.trim() === "" ? [] : likeliest(text.trim(), choices);
  const meant =
    near === null ? containing : choices.filter((choice) => choice.id === near || choice.names.includes(near));
  if (meant.length > 0 && meant.length <= FEW) return `Did you mean ${meant.map(described).join(" or ")}?`;
  const few = choices.slice(0, FEW).map(described).join("; ");
  return choices.length > FEW ? `There are ${choices.length}; the first are: ${few}.` : `There are: ${few}.`;
}

/** An unfinished id means one that begins with it, rather than one that contains it. */
function likeliest(text: string, choices: readonly Choice[]): readonly Choice[] {
  const beginning = choices.filter(({ id }) => spelling(id).startsWith(spelling(text)));
  return beginning.length > 0 ? beginning : choices.filter((choice) => contains(choice, text));
}

function contains(choice: Choice, text: string): boolean {
  const wanted = nameKey(text);
  return [choice.id, ...choice.names].some((name) => nameKey(name).includes(wanted));
}

/** As a person is spoken of: `Graham Allen (graham-allen)`. */
function nameFirst({ id, names: [name] }: Choice): string {
  return name === undefined || name === id ? id : `${name} (${id})`;
}

function described({ id, names }: Choice): string {
  const name = names.find((one) => one.toLowerCase() !== id.toLowerCase());
  return name === undefined ? id : `${id} (${name})`;
}
