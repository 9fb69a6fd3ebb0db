/** The commands that are programs of their own (in this folder), by name. The first is what bare `plan` means. */
export const EVERYDAY_NAMES = ["status", "list", "show", "check"] as const;
export type EverydayName = (typeof EVERYDAY_NAMES)[number];

/** The options with a value of their own that may stand before the name of a command, or in place of one. */
const VALUED = new Set(["--plan", "--as-of", "--at", "--format"]);

/**
 * The everyday command that the arguments may be for: the one that they name, or the first where they name none; null
 * where they are for another. A guess, which needs no parser: one that is wrong costs a little time, as an everyday
 * program hands on what it cannot parse.
 */
export function everydayName(args: readonly string[]): EverydayName | null {
  if (args.some((arg) => /^(?:-[^-]*h|--help|--version)/.test(arg))) return null;
  const name = args.find((arg, at) => !arg.startsWith("-") && !VALUED.has(args[at - 1] ?? ""));
  return name === undefined ? EVERYDAY_NAMES[0] : (EVERYDAY_NAMES.find((it) => it === name) ?? null);
}
