import { Option } from "commander";
import { type FileFormat, type Format, fileFormatNamed, formatNamed, RAW_CSV } from "../../render/formats.ts";
import { quote } from "../../text/quote.ts";
import { CannotRun } from "../exit-code.ts";
import { offers, oneNamed, oneOf } from "./values.ts";

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

/** `--format` of a command that has formats of its own, of which the first is the default. */
export function ownFormatOption(formats: readonly { readonly name: string }[]): Option {
  const names = formats.map((format) => format.name);
  return new Option("--format <format>", `how to print it: ${names.join(", ")}`)
    .argParser(oneNamed("format", formats))
    .default(formats[0], names[0]);
}

/** What `paperFormatOptions` leave for `paperFormatOf` to choose from. */
export interface PaperOptions {
  readonly format: {
    /** Null where `--format` is not given. */
    readonly given: AnyFormat | null;
    /** Every format of the command; the first is the default. */
    readonly among: readonly AnyFormat[];
  };
  readonly output?: string;
  readonly raw?: boolean;
  /** Only of commands that write CSV. */
  readonly bom?: boolean;
}

type AnyFormat = Format | FileFormat;
const CSV = formatNamed("csv");

/**
 * `--format` and `-o, --output`, of which one may choose the format and both must agree: `paperFormatOf` says which it
 * is. The names are of `FORMATS`, of `FILE_FORMATS` and of formats of the command's own; the first is the default.
 */
export function paperFormatOptions(
  names: readonly [string, ...string[]],
  own: readonly FileFormat[] = [],
): readonly Option[] {
  const among = names
    .map((name) => own.find((format) => format.name === name) ?? formatNamed(name) ?? fileFormatNamed(name))
    .filter((format) => format !== undefined);
  const one = oneOf("format", among.flatMap(wordsOf));
  const parse = (text: string): PaperOptions["format"] => {
    const name = one(text);
    return { given: among.find((format) => wordsOf(format).includes(name)) ?? null, among };
  };
  return [
    new Option("--format <format>", `how to write it: ${names.join(", ")}`)
      .argParser(offers(parse, names))
      .default({ given: null, among }, names[0]),
    new Option("-o, --output <file>", "write it to this file, whose ending chooses the format; - is standard output"),
    ...(among.some((format) => format === CSV)
      ? [
          new Option(
            "--raw",
            "csv for programs: no byte order mark, and cells that look like formulas stay as they are",
          ),
        ]
      : []),
    ...(names.includes("csv")
      ? [new Option("--no-bom", "a csv file without the byte order mark by which Excel knows its accents")]
      : []),
  ];
}

/**
 * The format that the options ask for.
 *
 * @throws CannotRun where they do not go together, as where the file's ending is of another format, or of none
 */
export function paperFormatOf({ format, output, raw, bom }: PaperOptions): AnyFormat {
  const chosen = chosenFormat(format, output);
  if (bom === false && chosen.name !== "csv") {
    throw new CannotRun(`--no-bom goes with csv, and this is ${chosen.name}`, "Leave it out, or add --format csv.");
  }
  if (!raw) return bom === false ? { ...chosen, fileMark: "" } : chosen;
  if ("render" in chosen && chosen.name === "csv") return RAW_CSV;
  throw new CannotRun(`--raw goes with csv, and this is ${chosen.name}`, "Leave it out, or add --format csv.");
}

function chosenFormat({ given, among }: PaperOptions["format"], output: string | undefined): AnyFormat {
  if (output === undefined || output === "-") return given ?? (among[0] as AnyFormat);
  const ending = /[^/\\](\.[^./\\]+)$/.exec(output)?.[1]?.toLowerCase() ?? "";
  const meant = among.filter((one) => endingsOf(one).includes(ending));
  const [first] = meant;
  if (given === null) {
    if (first !== undefined) return first;
    const all = [...new Set(among.map((one) => one.extension))].join(", ");
    throw new CannotRun(
      ending === "" ? `${quote(output)} has no ending` : `no format has the ending ${quote(ending)}`,
      ending === ".pdf" && among.some(({ name }) => name === "html")
        ? "Write a file that ends with .html, open it in a browser and print it as PDF."
        : `End the file's name with one of ${all}; or name the format with --format.`,
    );
  }
  if (first === undefined || meant.includes(given)) return given;
  throw new CannotRun(
    `${quote(output)} is a name for ${first.name}, and --format asks for ${given.name}`,
    `Leave --format out, or end the file's name with ${given.extension}.`,
  );
}

function wordsOf(format: AnyFormat): readonly string[] {
  return [format.name, ...format.also];
}

function endingsOf(format: AnyFormat): readonly string[] {
  return [format.extension, ...wordsOf(format).map((word) => `.${word}`)];
}
