import { type Environment, nulSeparated, runGit } from "./git-command.ts";
import { type GitRefusal, partialClone, refusalOf, refused } from "./git-refusal.ts";

/** What stands at a path of a commit. */
export interface TreeItem {
  readonly path: string;
  readonly kind: "file" | "link" | "folder" | "submodule";
  readonly id: string;
  /** In bytes; 0 for what is no file. */
  readonly size: number;
}

/** By git's mode; every other is a file. */
export const KINDS: Readonly<Record<string, TreeItem["kind"]>> = {
  "040000": "folder",
  "120000": "link",
  "160000": "submodule",
};

/**
 * Lists all that is in a folder of a commit, at any depth; null where there is no such folder.
 *
 * @param path the folder from the repository's top, with `/`; empty for the top itself
 */
export function listTree(
  folder: string,
  commit: string,
  path: string,
  env: Environment,
): { readonly ok: true; readonly items: readonly TreeItem[] | null } | GitRefusal {
  // An absolute id comes first, so that no path can be an option; `:path` counts from the top, wherever git runs.
  const answer = runGit(folder, ["ls-tree", "-r", "-t", "-l", "-z", "--full-tree", `${commit}:${path}`], env);
  if (!answer.ok) {
    const isAbsent = /not a valid object name|not a tree object/i.test(answer.stderr);
    return isAbsent && isThere(folder, commit, env) ? { ok: true, items: null } : refusalOf(answer, env);
  }
  const items: TreeItem[] = [];
  for (const line of nulSeparated(answer.stdout)) {
    const [, mode = "", id = "", size = "", name = ""] = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
    if (size === "BAD") return partialClone(env);
    items.push({ path: name, kind: KINDS[mode] ?? "file", id, size: Number(size) || 0 });
  }
  return { ok: true, items };
}

/** Whether the commit is in this clone, so that a folder that it lacks was never there. */
function isThere(folder: string, commit: string, env: Environment): boolean {
  return runGit(folder, ["cat-file", "-e", `${commit}^{tree}`], env).ok;
}

/** So many bytes are asked for at once, so that a large plan is never twice in memory. */
const AT_ONCE = 32 * 1024 * 1024;

/** Reads the contents of files, by id. All or nothing: one that is missing refuses the whole. */
export function readBlobs(
  folder: string,
  items: Iterable<TreeItem>,
  env: Environment,
): { readonly ok: true; readonly contents: ReadonlyMap<string, Buffer> } | GitRefusal {
  const contents = new Map<string, Buffer>();
  for (const group of groupsOf(items)) {
    const answer = runGit(folder, ["cat-file", "--batch", "--buffer"], env, `${group.join("\n")}\n`);
    if (!answer.ok) return refusalOf(answer, env);
    let at = 0;
    for (const id of group) {
      const end = answer.stdout.indexOf(10, at);
      const [, length] = /^[0-9a-f]+ blob (\d+)$/.exec(answer.stdout.toString("latin1", at, end)) ?? [];
      if (length === undefined) return missing(folder, env);
      at = end + 1 + Number(length) + 1;
      contents.set(id, answer.stdout.subarray(end + 1, at - 1));
    }
  }
  return { ok: true, contents };
}

function* groupsOf(items: Iterable<TreeItem>): Iterable<string[]> {
  let group = new Set<string>();
  let bytes = 0;
  for (const { id, size } of items) {
    if (bytes + size > AT_ONCE && group.size > 0) {
      yield [...group];
      [group, bytes] = [new Set(), 0];
    }
    group.add(id);
    bytes += size;
  }
  if (group.size > 0) yield [...group];
}

function missing(folder: string, env: Environment): GitRefusal {
  const answer = runGit(
    folder,
    ["config", "--get-regexp", "^(extensions\\.partialclone|remote\\..*\\.promisor)$"],
    env,
  );
  if (answer.ok) return partialClone(env);
  return refused("a file of the plan as it was is missing in the repository", "Run git fsck, or clone it again.");
}
