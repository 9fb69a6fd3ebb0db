import {
  type Environment,
  type GitRefusal,
  nulSeparated,
  onlyLine,
  partialClone,
  refusalOf,
  refused,
  runGit,
} from "./command.ts";

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

/** Whether a text is what git has as an item, byte for byte. */
export function isBlobOf(text: string, { id, size }: TreeItem): boolean {
  return Buffer.byteLength(text) === size && blobId(text, id.length) === id;
}

/** The id that git gives to a text, by the length of the ids in the repository: 40 for SHA-1, 64 for SHA-256. */
export function blobId(text: string, length: number): string {
  return process
    .getBuiltinModule("node:crypto")
    .createHash(length === 64 ? "sha256" : "sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
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

/** A path of a commit, from the repository's top. */
interface PathAt {
  /** The full id. */
  readonly commit: string;
  readonly path: string;
}

/** Git's ids of what stands at paths of commits, in their order; null where nothing does. */
export function idsAt(
  folder: string,
  places: readonly PathAt[],
  env: Environment,
): { readonly ok: true; readonly ids: readonly (string | null)[] } | GitRefusal {
  const lines = places.map(({ commit, path }) => `${commit}:${path}`);
  // A line break would end the question.
  const simple = lines.filter((line) => !line.includes("\n"));
  const found = new Map<string, string>();
  if (simple.length > 0) {
    const answer = runGit(folder, ["cat-file", "--batch-check"], env, `${simple.join("\n")}\n`);
    if (!answer.ok) return refusalOf(answer, env);
    const said = answer.stdout.toString("utf8").split("\n");
    for (const [at, line] of simple.entries()) {
      const id = /^([0-9a-f]{40,64}) blob \d+$/.exec(said[at] ?? "")?.[1];
      if (id !== undefined) found.set(line, id);
    }
  }
  // A partial clone knows the id of what it lacks, but says so only here.
  for (const line of new Set(lines.filter((one) => !found.has(one)))) {
    const answer = runGit(folder, ["rev-parse", "--verify", "--quiet", line], env);
    if (answer.ok) found.set(line, onlyLine(answer.stdout));
  }
  return { ok: true, ids: lines.map((line) => found.get(line) ?? null) };
}

/**
 * The ids that git would give to files of a folder as they are, with whatever it does to them on the way in (ends of
 * lines, large-file storage): the same as in a commit if and only if the commit holds the same.
 *
 * @param paths of files that are there, from the folder
 */
export function fileIds(
  folder: string,
  paths: readonly string[],
  env: Environment,
): { readonly ok: true; readonly ids: ReadonlyMap<string, string> } | GitRefusal {
  if (paths.length === 0) return { ok: true, ids: new Map() };
  // Git takes such paths from the top, wherever it runs.
  const top = runGit(folder, ["rev-parse", "--show-toplevel"], env);
  if (!top.ok) return refusalOf(top, env);
  const prefix = runGit(folder, ["rev-parse", "--show-prefix"], env);
  if (!prefix.ok) return refusalOf(prefix, env);
  const lines = paths.map((path) => `${quoted(`${onlyLine(prefix.stdout)}${path}`)}\n`);
  const answer = runGit(onlyLine(top.stdout), ["hash-object", "--stdin-paths"], env, lines.join(""));
  if (!answer.ok) return refusalOf(answer, env);
  const ids = answer.stdout.toString("latin1").split("\n");
  return { ok: true, ids: new Map(paths.map((path, at) => [path, ids[at] ?? ""])) };
}

/** A path as git takes it on a line: what could end the line, or begin quotation marks, in C's way of quoting. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;
}
