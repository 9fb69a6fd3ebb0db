import type { SourceTree } from "../../core/source-file.ts";
import { quote } from "../../text/quote.ts";
import { type Environment, type GitRefusal, nulSeparated, onlyLine, refusalOf, refused, runGit } from "./command.ts";
import { KINDS, type TreeItem } from "./objects.ts";
import { treeOfListing } from "./tree.ts";

/** A plan as git's index holds it: what the next commit will say. */
interface StagedPlan {
  readonly ok: true;
  readonly tree: SourceTree;
  /** Git's ids of the files in its folder that are no text of the ledger, with their sizes, by their paths. */
  readonly beside: ReadonlyMap<string, TreeItem>;
}

/**
 * Reads a plan from git's index, of a hook its own (`GIT_INDEX_FILE`), without touching the working tree. A merge that is
 * not finished is refused: it has no one version.
 *
 * @param folder the plan's, absolute
 * @param present the texts on the disk, by path: git is asked for what differs
 */
export function readStaged(
  folder: string,
  present: ReadonlyMap<string, string>,
  env: Environment,
): StagedPlan | GitRefusal {
  const listed = runGit(folder, ["ls-files", "--stage", "-z"], env);
  if (!listed.ok) return refusalOf(listed, env);
  // `git add --intent-to-add` notes a name only: the commit will not have it.
  const intended = runGit(folder, ["diff-files", "--diff-filter=A", "--name-only", "-z", "--relative"], env);
  if (!intended.ok) return refusalOf(intended, env);
  const noted = new Set(nulSeparated(intended.stdout));
  const entries = nulSeparated(listed.stdout).map((line) => {
    const [, mode = "", id = "", stage = "", path = ""] = /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
    return { kind: KINDS[mode] ?? "file", id, stage, path };
  });
  const unmerged = entries.find(({ stage }) => stage !== "0");
  if (unmerged !== undefined) {
    return refused(
      `${quote(unmerged.path)} stands in git's index in several versions: a merge was not finished`,
      "Finish it, with plan resolve or by hand, then git add the file.",
    );
  }
  const staged = entries.filter(({ path }) => !noted.has(path));
  const sizes = sizesOf(
    folder,
    staged.map(({ id }) => id),
    env,
  );
  if (!sizes.ok) return sizes;
  const items = staged.map(({ kind, id, path }): TreeItem => ({ kind, id, path, size: sizes.bytes.get(id) ?? 0 }));
  const read = treeOfListing(folder, [...foldersOf(items), ...items], present, env);
  if (!read.ok) return read;
  const byId = new Map(items.map((item) => [item.id, item]));
  const beside = [...read.ids].map(([path, id]) => [path, byId.get(id) as TreeItem] as const);
  return { ok: true, tree: read.tree, beside: new Map(beside) };
}

/** The commit that the index will follow; null before the first one. */
export function headCommit(folder: string, env: Environment): string | null {
  const head = runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
  return (head.ok && onlyLine(head.stdout)) || null;
}

/** An index names files only; a link can lead to a folder. */
function foldersOf(items: readonly TreeItem[]): readonly TreeItem[] {
  const paths = new Set<string>();
  for (const { path } of items) {
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) paths.add(path.slice(0, at));
  }
  return [...paths].map((path) => ({ path, kind: "folder", id: "", size: 0 }));
}

function sizesOf(folder: string, ids: readonly string[], env: Environment) {
  const bytes = new Map<string, number>();
  if (ids.length === 0) return { ok: true as const, bytes };
  const answer = runGit(folder, ["cat-file", "--batch-check"], env, `${[...new Set(ids)].join("\n")}\n`);
  if (!answer.ok) return refusalOf(answer, env);
  for (const line of answer.stdout.toString("latin1").split("\n")) {
    const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
    if (id !== undefined) bytes.set(id, Number(size));
  }
  return { ok: true as const, bytes };
}
