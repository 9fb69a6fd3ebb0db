import { Option } from "commander";
import { nearest } from "../core/did-you-mean.ts";
import { quote } from "../core/quote.ts";
import { formatNamed } from "../render/formats.ts";
import { CannotRun } from "./exit-code.ts";

/** `--format`, of which the first choice is the default. The names are of `FORMATS`. */
export function formatOption(names: readonly [string, ...string[]]): Option {
  const formats = names.map(formatNamed).filter((format) => format !== undefined);
  const words = formats.flatMap((format) => [format.name, ...format.also]);
  const one = oneOf("format", words);
  return new Option("--format <format>", `how to print it: ${formats.map((format) => format.name).join(", ")}`)
    .argParser((text) => formatNamed(one(text)))
    .default(formats[0], names[0]);
}

/** A parser for an option that takes one of a few words; `what` they are, for the message: `status`. */
export function oneOf<Word extends string>(what: string, words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word === text.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(text, words);
    const meant = near === null ? "" : `Did you mean ${near}? `;
    throw new CannotRun(`there is no ${what} ${quote(text)}`, `${meant}There are: ${words.join(", ")}.`);
  };
}

/** A parser for an option that takes some of a few words, parted by commas, and may be given again. */
export function someOf<Word extends string>(
  what: string,
  words: readonly Word[],
): (text: string, before?: readonly Word[]) => readonly Word[] {
  const one = oneOf(what, words);
  return (text, before = []) => [...before, ...text.split(",").map((part) => one(part.trim().replaceAll(" ", "-")))];
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
