import { fold } from "../../core/exported/fold.ts";
import type { FoldedFile, FoldedSheets } from "../../core/exported/rows.ts";
import { fileKindAt } from "../../core/source-file.ts";
import { quote } from "../../text/quote.ts";

/** A file as an export says it, with the path that it will have. */
export type FileOfExport = FoldedFile & { readonly path: string };

/**
 * The files that an export says.
 *
 * @param pathOf makes a path for a theme or action that names no file
 * @returns the problems, where a path leads out of the plan, is none of the ledger's, or stands there twice
 */
export function filesOfExport(
  sheets: FoldedSheets,
  pathOf: (file: FoldedFile) => string,
): { readonly files: readonly FileOfExport[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const taken = new Set<string>();
  const files = fold(sheets).map((file): FileOfExport => ({ ...file, path: file.path ?? pathOf(file) }));
  for (const { path, kind } of files) {
    const key = path.normalize("NFC").toLowerCase();
    if (taken.has(key)) problems.push(`${quote(path, 120)} stands there twice: two rows would be one file`);
    taken.add(key);
    const its = isWithin(path) ? fileKindAt(path) : null;
    if (its === null || (kind !== null && its !== kind)) {
      const what =
        kind === null ? "any file of a plan" : `the file of ${kind === "action" ? "an action" : `a ${kind}`}`;
      problems.push(`${quote(path, 120)} cannot be ${what}`);
    }
  }
  return { files, problems };
}

/** Whether a path stays in the folder that it counts from, on every system. */
function isWithin(path: string): boolean {
  return path.split("/").every((part) => part !== "" && !/^\.|[\\:*?"<>|\p{Cc}]|[. ]$/u.test(part));
}
