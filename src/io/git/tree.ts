import { fileKindAt, LONGEST_FILE, mayHideParts, type SourceFile, type SourceTree } from "../../core/source-file.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { asText, nameProblem, tooLarge } from "../files/read-text.ts";
import type { Environment, GitRefusal } from "./command.ts";
import { isBlobOf, readBlobs, type TreeItem } from "./objects.ts";

/** Where a link leads, within the plan's folder of one commit. */
type LinkTarget =
  | { readonly kind: "file"; readonly item: TreeItem }
  | { readonly kind: "folder" | "outside" | "nothing" | "ring" };

/** Linux gives up after as many. */
const MOST_LINKS = 40;

/**
 * Follows a link as a disk would, step by step, through links to folders and to other links. Whatever climbs out of the
 * plan's folder, or is absolute, is outside.
 *
 * @param contents what the links hold, by id
 */
function followLink(
  link: TreeItem,
  byPath: ReadonlyMap<string, TreeItem>,
  contents: ReadonlyMap<string, Buffer>,
): LinkTarget {
  const here = link.path.split("/").slice(0, -1);
  const ahead = stepsOf(link, contents);
  if (ahead === null) return { kind: "outside" };
  let item: TreeItem | undefined;
  for (let followed = 1; ahead.length > 0; ) {
    const step = ahead.shift() as string;
    if (step === "" || step === ".") continue;
    if (step === "..") {
      if (here.length === 0) return { kind: "outside" };
      here.pop();
      item = byPath.get(here.join("/"));
      continue;
    }
    item = byPath.get([...here, step].join("/"));
    if (item === undefined) return { kind: "nothing" };
    if (item.kind !== "link") {
      if (item.kind === "file" && ahead.some((it) => it !== "")) return { kind: "nothing" };
      here.push(step);
      continue;
    }
    followed += 1;
    const more = followed > MOST_LINKS ? undefined : stepsOf(item, contents);
    if (more === undefined) return { kind: "ring" };
    if (more === null) return { kind: "outside" };
    ahead.unshift(...more);
    item = undefined;
  }
  return item?.kind === "file" ? { kind: "file", item } : { kind: "folder" };
}

/** The parts of what a link holds; null where it is absolute. One that is too long holds nothing that could be found. */
function stepsOf({ id }: TreeItem, contents: ReadonlyMap<string, Buffer>): string[] | null {
  const target = contents.get(id)?.toString("utf8") ?? "\0";
  return target.startsWith("/") || /^[A-Za-z]:[\\/]/.test(target) ? null : target.split("/");
}

/** No path is longer: a link with more in it leads nowhere. */
const LONGEST_LINK = 4096;

/** What a listing of a commit's folder holds. */
interface ListedTree {
  readonly ok: true;
  readonly tree: SourceTree;
  /** Git's ids of the files that are no text of the ledger, by their paths. */
  readonly ids: ReadonlyMap<string, string>;
  /** Where other repositories are attached, other than in place of the ledger's own files. */
  readonly submodules: readonly string[];
}

/**
 * The plan that a listing of a commit's folder holds, as `readTree` gives one from the disk: the same files, the same
 * problems. What is no file of the ledger is not read, and neither is one that is too large.
 *
 * @param present texts that are at hand, by path: those that git knows by the same id are not asked for
 */
export function treeOfListing(
  folder: string,
  items: readonly TreeItem[],
  present: ReadonlyMap<string, string>,
  env: Environment,
): ListedTree | GitRefusal {
  const parts = items.filter((it) => !isSkipped(it.path));
  const known = new Map<string, string>();
  for (const it of parts) {
    const text = it.kind === "file" ? present.get(it.path) : undefined;
    if (text !== undefined && isBlobOf(text, it)) known.set(it.id, text);
  }
  const wanted = parts.filter((it) => (it.kind === "link" ? it.size <= LONGEST_LINK : isText(it) && !known.has(it.id)));
  const links = readBlobs(
    folder,
    wanted.filter((it) => it.kind === "link"),
    env,
  );
  if (!links.ok) return links;
  const byPath = new Map(parts.map((it) => [it.path, it]));
  const target = (it: TreeItem) => followLink(it, byPath, links.contents);
  const linked = parts.flatMap((it) => {
    const found = it.kind === "link" && fileKindAt(it.path) !== null ? target(it) : null;
    return found?.kind === "file" && found.item.size <= LONGEST_FILE ? [found.item] : [];
  });
  const blobs = readBlobs(folder, [...wanted.filter((it) => it.kind === "file"), ...linked], env);
  if (!blobs.ok) return blobs;

  const read = (it: TreeItem, path: string): SourceFile => {
    const text = known.get(it.id);
    if (text !== undefined) return { path, text };
    return it.size > LONGEST_FILE ? tooLarge(path) : asText(blobs.contents.get(it.id) as Buffer, path);
  };
  const files: SourceFile[] = [];
  const paths = new Set<string>();
  const ids = new Map<string, string>();
  for (const it of parts) {
    const found = it.kind === "link" ? target(it) : null;
    if (it.kind === "file" || found?.kind === "file") paths.add(it.path);
    // As on the disk, where its repository is named by this file.
    if (it.kind === "submodule") paths.add(`${it.path}/.git`);
    if (fileKindAt(it.path) === null && paths.has(it.path))
      ids.set(it.path, found?.kind === "file" ? found.item.id : it.id);
    const problem = found === null ? problemOf(it) : linkProblemOf(it.path, found);
    if (problem !== null) files.push(problem);
    else if (found?.kind === "file" && fileKindAt(it.path) !== null) files.push(read(found.item, it.path));
    else if (isText(it)) files.push(read(it, it.path));
  }
  const submodules = parts.filter((it) => it.kind === "submodule" && !mayHideParts(it.path)).map((it) => it.path);
  return { ok: true, tree: { files: files.sort((a, b) => compareNaturally(a.path, b.path)), paths }, ids, submodules };
}

/** What a plan never keeps anything in. */
export function isSkipped(path: string): boolean {
  return path.startsWith("node_modules/") || path.includes("/node_modules/") || /(^|\/)node_modules$/.test(path);
}

function isText({ kind, path }: TreeItem): boolean {
  return kind === "file" && fileKindAt(path) !== null && /\.(md|yaml)$/.test(path) && nameProblem(path) === null;
}

function problemOf({ kind, path }: TreeItem): SourceFile | null {
  const isPart = fileKindAt(path) !== null;
  const isTextName = /\.(md|yaml)$/.test(path);
  const name = isPart && kind === "file" ? nameProblem(path) : null;
  if (name !== null) return unreadable(path, name);
  if (kind === "submodule" && mayHideParts(path)) {
    return unreadable(path, "it is a submodule; the files of another repository are not read");
  }
  if (kind === "folder" && isPart && isTextName) return unreadable(path, "a folder stands where a file should be");
  if (kind === "file" && isPart && !isTextName) return unreadable(path, "a file stands where a folder should be");
  return null;
}

function linkProblemOf(path: string, found: ReturnType<typeof followLink>): SourceFile | null {
  if (found.kind === "file" || !mayHideParts(path)) return null;
  switch (found.kind) {
    case "outside":
      return { path, fault: "outside-plan", problem: "it is a link to something outside the plan" };
    case "folder":
      return unreadable(path, "it is a link to a folder; links to folders are not followed");
    case "ring":
      return unreadable(path, "the link cannot be followed: it is a link that leads back to itself");
    case "nothing":
      return unreadable(path, "the link cannot be followed: it is a link to nothing");
  }
}

function unreadable(path: string, problem: string): SourceFile {
  return { path, fault: "unreadable", problem };
}
