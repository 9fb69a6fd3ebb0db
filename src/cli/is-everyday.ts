/** The commands of `everyday.ts`, by name. */
export const EVERYDAY_NAMES: readonly string[] = ["status", "list", "show", "check"];

/** The options with a value of their own that may stand before the name of a command, or in place of one. */
const VALUED = new Set(["--plan", "--as-of", "--at", "--format"]);

/**
 * Whether the arguments may be for one of the everyday commands: they name one, or none at all. A guess, which needs no
 * parser: one that is wrong costs a little time, as `everyday.ts` hands on what it cannot parse.
 */
export function isEveryday(args: readonly string[]): boolean {
  if (args.some((arg) => /^(?:-[^-]*h|--help|--version)/.test(arg))) return false;
  const name = args.find((arg, at) => !arg.startsWith("-") && !VALUED.has(args[at - 1] ?? ""));
  return name === undefined || EVERYDAY_NAMES.includes(name);
}
