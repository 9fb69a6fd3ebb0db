import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Environment, type GitRefusal, nulSeparated, onlyLine, refusalOf, refused, runGit } from "./command.ts";

/** How git shows a conflict: with what both sides began with (`diff3`, `zdiff3`), or without. */
type ConflictStyle = "merge" | "diff3" | "zdiff3";

/** Whose text stands between the marks of a conflict. */
interface MergeLabels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

interface MergedFile {
  readonly ok: true;
  readonly content: Buffer;
  /** 0: it is merged without any. More than 127 are counted as 127. */
  readonly conflicts: number;
}

/** Git's status when it could not merge at all; below it, the status is a count. */
const FAILED = 128;

/**
 * Merges three versions of a file line by line, as `git merge` would without a merge driver.
 *
 * @param folder where git is run
 * @param base null where nobody knows it: then whatever differs is a conflict
 */
export function mergeFile(
  folder: string,
  {
    ours,
    base,
    theirs,
  }: Readonly<Record<"ours" | "theirs", string | Uint8Array> & { base: string | Uint8Array | null }>,
  style: ConflictStyle,
  labels: MergeLabels,
  env: Environment,
): MergedFile | GitRefusal {
  let work: string | null = null;
  try {
    work = mkdtempSync(join(tmpdir(), "plan-merge-"));
    const at = (name: string) => join(work as string, name);
    for (const [name, content] of Object.entries({ ours, base: base ?? "", theirs })) writeFileSync(at(name), content);
    const named = [labels.ours, labels.base, labels.theirs].flatMap((label) => ["-L", label]);
    const shown = `merge.conflictStyle=${base === null ? "merge" : style}`;
    const files = [at("ours"), at("base"), at("theirs")];
    const answer = runGit(folder, ["-c", shown, "merge-file", "-p", ...named, ...files], env);
    if (answer.ok) return { ok: true, content: answer.stdout, conflicts: 0 };
    const { status } = answer;
    if (status === null || status >= FAILED || answer.kind === "absent") return refusalOf(answer, env);
    return { ok: true, content: answer.stdout, conflicts: status };
  } catch (error) {
    return refused(
      `no room to merge in: ${(error as Error).message}`,
      "Free some space, or set TMPDIR to another folder.",
    );
  } finally {
    if (work !== null) rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The same, of files as they are, whatever is in them; the first of them gets the result.
 *
 * @param files absolute: ours, base, theirs
 * @returns how many conflicts there are
 */
export function mergeFileInPlace(
  folder: string,
  files: readonly [ours: string, base: string, theirs: string],
  labels: MergeLabels,
  env: Environment,
): { readonly ok: true; readonly conflicts: number } | GitRefusal {
  const named = [labels.ours, labels.base, labels.theirs].flatMap((label) => ["-L", label]);
  const answer = runGit(folder, ["merge-file", ...named, ...files], env);
  if (answer.ok) return { ok: true, conflicts: 0 };
  const { status } = answer;
  return status === null || status >= FAILED ? refusalOf(answer, env) : { ok: true, conflicts: status };
}

/** How the user wants conflicts to be shown. */
export function conflictStyle(folder: string, env: Environment): ConflictStyle {
  const answer = runGit(folder, ["config", "--get", "merge.conflictStyle"], env);
  const style = answer.ok ? onlyLine(answer.stdout) : "";
  return style === "diff3" || style === "zdiff3" ? style : "merge";
}

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
