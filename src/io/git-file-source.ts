import { type Environment, nulSeparated, runGit } from "./git-command.ts";
import { readBlobs, type TreeItem } from "./git-objects.ts";
import { type GitRefusal, refusalOf } from "./git-refusal.ts";

/** How a file is known for the one that held the same thing before, when git sees no likeness. */
export interface SameThing {
  /** By its path, from the repository's top. */
  readonly mayBe: (path: string) => boolean;
  readonly is: (text: string) => boolean;
}

/**
 * The name that a file had before a commit which seems to have made it; null where it did make it. That is what git takes
 * for renamed, else the only file that the commit took away and that held the same thing.
 */
export function sourceOf(
  folder: string,
  commit: string,
  path: string,
  sameThing: SameThing | null,
  env: Environment,
): { readonly path: string | null } | GitRefusal {
  const args = ["diff-tree", "-r", "-M", "--diff-filter=DR", "--raw", "--no-abbrev", "--no-commit-id", "-z", commit];
  const answer = runGit(folder, args, env);
  if (!answer.ok) return refusalOf(answer, env);
  const removed: TreeItem[] = [];
  const parts = nulSeparated(answer.stdout);
  for (let at = 0; at + 1 < parts.length; ) {
    const [, , id = "", , how = ""] = (parts[at] as string).split(" ");
    const from = parts[at + 1] ?? "";
    if (how.startsWith("R") && parts[at + 2] === path) return { path: from };
    if (how === "D" && sameThing?.mayBe(from)) removed.push({ path: from, kind: "file", id, size: 0 });
    at += how.startsWith("R") ? 3 : 2;
  }
  const read = readBlobs(folder, removed, env);
  if (!read.ok) return read;
  const same = removed.filter(({ id }) => sameThing?.is(read.contents.get(id)?.toString("utf8") ?? ""));
  return { path: same.length === 1 ? (same[0]?.path ?? null) : null };
}
