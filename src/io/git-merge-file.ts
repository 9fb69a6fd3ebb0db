import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Environment, onlyLine, runGit } from "./git-command.ts";
import { type GitRefusal, refusalOf, refused } from "./git-refusal.ts";

/** How git shows a conflict: with what both sides began with (`diff3`, `zdiff3`), or without. */
export type ConflictStyle = "merge" | "diff3" | "zdiff3";

/** Whose text stands between the marks of a conflict. */
export interface MergeLabels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

export interface MergedFile {
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
