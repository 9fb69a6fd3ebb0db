import { nearest } from "../../text/did-you-mean.ts";
import { quote } from "../../text/quote.ts";
import { CannotRun } from "../exit-code.ts";

/** Something that can be named on the command line: by its id, or by one of its names in any letter case. */
export interface Choice {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * The ids that the texts name. A text that is no choice may be several, parted by commas.
 *
 * @param what the kind of thing in words, `theme`
 * @throws CannotRun with "did you mean" where a text names none, or several
 */
export function chooseAll(what: string, texts: readonly string[], choices: readonly Choice[]): readonly string[] {
  return texts.flatMap((text) => {
    const whole = matching(text, choices);
    const parts = whole.length === 0 && text.includes(",") ? text.split(",") : [text];
    return parts.map((part) => choose(what, part.trim(), choices));
  });
}

/** The id of the one choice that the text names; `CannotRun` otherwise. */
export function choose(what: string, text: string, choices: readonly Choice[]): string {
  const found = matching(text, choices);
  if (found.length === 1) return (found[0] as Choice).id;
  if (found.length > 1) {
    throw new CannotRun(
      `${quote(text)} names more than one ${what}`,
      `Give its id: ${found.map(described).join("; ")}.`,
    );
  }
  throw new CannotRun(`there is no ${what} ${quote(text)}`, helpFor(what, text, choices));
}

function matching(text: string, choices: readonly Choice[]): readonly Choice[] {
  const wanted = text.trim().toLocaleLowerCase("en-GB");
  const byId = choices.filter((choice) => choice.id.toLocaleLowerCase("en-GB") === wanted);
  if (byId.length > 0) return byId.slice(0, 1);
  return choices.filter((choice) => choice.names.some((name) => name.toLocaleLowerCase("en-GB") === wanted));
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
  const beginning = choices.filter(({ id }) =>
    id.toLocaleLowerCase("en-GB").startsWith(text.toLocaleLowerCase("en-GB")),
  );
  return beginning.length > 0 ? beginning : choices.filter((choice) => contains(choice, text));
}

function contains(choice: Choice, text: string): boolean {
  const wanted = text.toLocaleLowerCase("en-GB");
  return [choice.id, ...choice.names].some((name) => name.toLocaleLowerCase("en-GB").includes(wanted));
}

function described({ id, names }: Choice): string {
  const name = names.find((one) => one.toLowerCase() !== id.toLowerCase());
  return name === undefined ? id : `${id} (${name})`;
}
