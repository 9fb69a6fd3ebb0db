import { Option } from "commander";
import { type FileFormat, type Format, fileFormatNamed, formatNamed, RAW_CSV } from "../../render/formats.ts";
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

/** `--format`, of which the first choice is the default. The names are of `FORMATS`. */
export function formatOption(names: readonly [string, ...string[]]): Option {
  const formats = names.map(formatNamed).filter((format) => format !== undefined);
  const words = formats.flatMap((format) => [format.name, ...format.also]);
  const one = oneOf("format", words);
  const parser = offers((text: string) => formatNamed(one(text)), names);
  return new Option("--format <format>", `how to print it: ${formats.map((format) => format.name).join(", ")}`)
    .argParser(parser)
    .default(formats[0], names[0]);
}

/** What `paperFormatOptions` leave for `paperFormatOf` to choose from. */
export interface PaperOptions {
  readonly format?: Format | FileFormat;
  readonly output?: string;
  readonly raw?: boolean;
}

type Names = readonly [string, ...string[]];
type Own = readonly FileFormat[];

/**
 * `--format` and `-o, --output`, of which one may choose the format and both must agree: `paperFormatOf` says which it
 * is. The names are of `FORMATS`, of `FILE_FORMATS` and of formats of the command's own; the first is the default.
 */
export function paperFormatOptions(names: Names, own: Own = []): readonly Option[] {
  const formats = paperFormats(names, own);
  const one = oneOf("format", formats.flatMap(wordsOf));
  const which = new Option("--format <format>", `how to write it: ${names.join(", ")} (default: ${names[0]})`);
  return [
    which.argParser(offers((text: string) => formats.find((format) => wordsOf(format).includes(one(text))), names)),
    new Option("-o, --output <file>", "write it to this file, whose ending chooses the format; - is standard output"),
    ...(names.includes("csv")
      ? [new Option("--raw", "csv for programs: cells that look like formulas stay as they are")]
      : []),
  ];
}

/** The format that the options ask for. `CannotRun` where they do not go together, as where the file's ending is of another format, or of none. */
export function paperFormatOf(options: PaperOptions, names: Names, own: Own = []): Format | FileFormat {
  const format = namedFormat(options, paperFormats(names, own));
  if (!options.raw) return format;
  if ("render" in format && format.name === "csv") return RAW_CSV;
  throw new CannotRun(`--raw goes with csv, and this is ${format.name}`, "Leave it out, or add --format csv.");
}

type Formats = readonly (Format | FileFormat)[];

function namedFormat({ format, output }: PaperOptions, formats: Formats): Format | FileFormat {
  if (output === undefined || output === "-") return format ?? (formats[0] as Format | FileFormat);
  const ending = /[^/\\](\.[^./\\]+)$/.exec(output)?.[1]?.toLowerCase() ?? "";
  const meant = formats.filter((one) => endingsOf(one).includes(ending));
  const [first] = meant;
  if (format === undefined) {
    if (first !== undefined) return first;
    const all = [...new Set(formats.map((one) => one.extension))].join(", ");
    throw new CannotRun(
      ending === "" ? `${quote(output)} has no ending` : `no format has the ending ${quote(ending)}`,
      ending === ".pdf" && formats.some(({ name }) => name === "html")
        ? "Write a file that ends with .html, open it in a browser and print it as PDF."
        : `End the file's name with one of ${all}; or name the format with --format.`,
    );
  }
  if (first === undefined || meant.includes(format)) return format;
  throw new CannotRun(
    `${quote(output)} is a name for ${first.name}, and --format asks for ${format.name}`,
    `Leave --format out, or end the file's name with ${format.extension}.`,
  );
}

function paperFormats(names: Names, own: Own): Formats {
  return names
    .map((name) => formatNamed(name) ?? fileFormatNamed(name) ?? own.find((format) => format.name === name))
    .filter((format) => format !== undefined);
}

function wordsOf(format: Format | FileFormat): readonly string[] {
  return [format.name, ...format.also];
}

function endingsOf(format: Format | FileFormat): readonly string[] {
  return [format.extension, ...wordsOf(format).map((word) => `.${word}`)];
}

/** A parser for an option that takes one of a few words; `what` they are, for the message: `status`. */
export function oneOf<Word extends string>(what: string, words: readonly Word[]): (text: string) => Word {
  return offers((text: string) => {
    const found = words.find((word) => word === text.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(text, words);
    const meant = near === null ? "" : `Did you mean ${near}? `;
    throw new CannotRun(`there is no ${what} ${quote(text)}`, `${meant}There are: ${words.join(", ")}.`);
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

/** A parser for an option that counts something. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CannotRun(`${quote(text)} is no whole number`, "Give a number such as 10.");
}

/** A parser for an option that may be given again and keeps every text. */
export function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
