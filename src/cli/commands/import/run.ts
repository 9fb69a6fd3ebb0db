import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import type { DocumentOptions } from "./document/finish.ts";
import type { RepliesOptions } from "./replies/import-replies.ts";

/** Its options, as parsed. */
export interface ImportOptions extends DocumentOptions, RepliesOptions {}

/** Imports a document; or with `--returns` the replies to `plan chase`. Each is loaded by itself. */
export const run: Run<ImportOptions> = async (session, [file], options) => {
  const folder = repliesFolder(file, options);
  if (folder !== null) {
    const { importReplies } = await import("./replies/import-replies.ts");
    return importReplies(session, folder, options);
  }
  const { importDocument } = await import("./document/import-document.ts");
  return importDocument(session, file as string, options);
};

/**
 * The folder of return sheets that is to be read in; null where a file is.
 *
 * @throws CannotRun where both are given, or neither, or options that only a file takes
 */
function repliesFolder(file: string | undefined, options: ImportOptions): string | null {
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
