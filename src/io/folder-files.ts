import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { compareNaturally } from "../text/natural-order.ts";

/** Folders within folders are followed so deep; nobody keeps what came back deeper. */
const DEEPEST = 4;

/**
 * The files in a folder and below it, from its top with `/`, in their natural order; without hidden ones, and without
 * those that Office keeps beside a file that is open. Links are not followed.
 *
 * @param folder absolute
 */
export function folderFiles(
  folder: string,
): { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly problem: string } {
  try {
    const found = [...below(folder, DEEPEST)].map((path) => relative(folder, path).replaceAll("\\", "/"));
    return { ok: true, files: found.sort(compareNaturally) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const known: Readonly<Record<string, string>> = { ENOENT: "there is no such folder", ENOTDIR: "it is no folder" };
    return { ok: false, problem: known[code ?? ""] ?? message };
  }
}

function* below(folder: string, depth: number): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (/^(?:\.|~\$)/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && depth > 0) yield* below(path, depth - 1);
  }
}
