import type { Argument, Command, Option } from "commander";

/** What the word at the cursor is: the name of a command, an option, or the value of one or of an argument. */
type Wanted =
  | { readonly kind: "command" }
  | { readonly kind: "option" }
  | { readonly kind: "value"; readonly of: Option | Argument }
  | { readonly kind: "nothing" };

/** A line that is being typed, as far as its last word. */
export interface TypedLine {
  readonly wanted: Wanted;
  /** The command that is named, or that runs where none is. */
  readonly command: Command;
  /** What stands before the part of the last word that is to be completed: `--format=`, or nothing. */
  readonly before: string;
  /** The part itself. */
  readonly start: string;
  /** What was given to `--plan`. */
  readonly plan: string | undefined;
}

/**
 * Reads the words after the program's name, of which the last is the one at the cursor (empty where a new one begins).
 * Nothing in them is an error: what it does not know, it passes over, as somebody is still typing.
 *
 * @param fallback the command that runs where none is named
 */
export function readTyped(words: readonly string[], program: Command, fallback: Command): TypedLine {
  const last = words.at(-1) ?? "";
  let [command, named, positionals, plan] = [fallback, false, 0, undefined as string | undefined];
  let awaiting: Option | null = null;
  let onlyArguments = false;
  for (const word of words.slice(0, -1)) {
    if (awaiting !== null) {
      if (awaiting.long === "--plan") plan = word;
      awaiting = null;
    } else if (word === "--" && !onlyArguments) {
      onlyArguments = true;
    } else if (word.startsWith("-") && !onlyArguments) {
      const [name = "", value] = parted(word);
      const option = optionNamed(name, command, program);
      if (option?.long === "--plan") plan = value;
      awaiting = value === undefined && option?.required ? option : null;
    } else if (!named) {
      named = true;
      command = program.commands.find((one) => one.name() === word) ?? program;
    } else {
      positionals += 1;
    }
  }
  const [name = "", value] = onlyArguments || awaiting !== null ? [] : parted(last);
  const of = awaiting ?? (value === undefined ? undefined : optionNamed(name, command, program));
  const common = { command, plan, before: "", start: last };
  if (awaiting !== null) return { ...common, wanted: { kind: "value", of: awaiting } };
  if (value !== undefined) {
    const wanted: Wanted = of === undefined ? { kind: "nothing" } : { kind: "value", of };
    return { ...common, wanted, before: `${name}=`, start: value };
  }
  if (last.startsWith("-") && !onlyArguments) return { ...common, wanted: { kind: "option" } };
  if (!named) return { ...common, wanted: { kind: "command" } };
  const { registeredArguments } = command;
  const argument = registeredArguments[positionals] ?? registeredArguments.findLast((one) => one.variadic);
  return { ...common, wanted: argument === undefined ? { kind: "nothing" } : { kind: "value", of: argument } };
}

/** `--format=json` in its two parts; one part where it is not of that form. */
function parted(word: string): readonly string[] {
  const equals = word.indexOf("=");
  return word.startsWith("--") && equals > 0 ? [word.slice(0, equals), word.slice(equals + 1)] : [word];
}

function optionNamed(name: string, command: Command, program: Command): Option | undefined {
  return [...command.options, ...program.options].find(({ long, short }) => long === name || short === name);
}
