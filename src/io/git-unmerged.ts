import { basename, dirname } from "node:path";
import { type Environment, nulSeparated, runGit } from "./git-command.ts";

/** The versions of a file that git has not merged, as far as it has them. */
export interface UnmergedVersions {
  /** Null: the file was not there before both. */
  readonly base: Buffer | null;
  readonly ours: Buffer;
  readonly theirs: Buffer;
}

/**
 * What git's index keeps of a file whose merge has conflicts.
 *
 * @param file absolute
 * @returns null where there is no git, or the file is in no unfinished merge, one side removed it, or git lacks a version
 */
export function unmergedVersions(file: string, env: Environment): UnmergedVersions | null {
  const folder = dirname(file);
  const listed = runGit(folder, ["--literal-pathspecs", "ls-files", "--unmerged", "-z", "--", basename(file)], env);
  if (!listed.ok) return null;
  const stages = new Map<string, Buffer>();
  for (const line of nulSeparated(listed.stdout)) {
    const [, id = "", stage = ""] = /^\d+ ([0-9a-f]+) ([123])\t/.exec(line) ?? [];
    const blob = runGit(folder, ["cat-file", "blob", id], env);
    // Without one of them, what it said must not be taken for nothing.
    if (!blob.ok) return null;
    stages.set(stage, blob.stdout);
  }
  const [ours, theirs] = [stages.get("2"), stages.get("3")];
  if (ours === undefined || theirs === undefined) return null;
  return { base: stages.get("1") ?? null, ours, theirs };
}
