import { Option } from "commander";
import type { Format } from "../../../render/formats.ts";
import { CannotRun } from "../../exit-code.ts";

/** What `plan import` takes for the sheets of `plan chase`. */
export interface ReturnsOptions {
  readonly returns?: string;
  readonly write?: boolean;
  readonly format: Format;
}

/** `--returns`: a folder of sheets in place of a file. */
export function returnsOption(): Option {
  return new Option(
    "--returns <dir>",
    "in place of a file: the folder that return sheets of plan chase came back into",
  );
}

/**
 * The folder of sheets that is to be read in; null where a file is.
 *
 * @throws CannotRun where both are given, or neither, or options that only a file takes
 */
export function returnsFolder(file: string | undefined, options: ReturnsOptions): string | null {
  const { returns, write: _write, format: _format, ...others } = options;
  if (returns === undefined) {
    if (file !== undefined) return null;
    throw new CannotRun("there is nothing to import", "Name a file; or a folder of return sheets: --returns FOLDER.");
  }
  const [other] = Object.keys(others);
  if (file === undefined && other === undefined) return returns;
  const what =
    file === undefined ? `--${(other as string).replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`)}` : "a file";
  throw new CannotRun(`--returns and ${what} do not go together`, "Read the return sheets in by themselves.");
}
