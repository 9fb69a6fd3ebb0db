import { existsSync } from "node:fs";
import { join } from "node:path";
import { LONGEST_FILE, type SourceTree } from "../../core/source-file.ts";
import { quote } from "../../text/quote.ts";
import { type Environment, type GitRefusal, onlyLine, refusalOf, refused, runGit } from "./command.ts";
import { listTree, readBlobs, type TreeItem } from "./objects.ts";
import { treeOfListing } from "./tree.ts";

/** A plan as it was at a commit. */
export interface PlanAtCommit {
  readonly ok: true;
  readonly commit: string;
  readonly tree: SourceTree;
  /** Git's ids of the files in its folder that are no text of the ledger, by their paths from there. */
  readonly ids: ReadonlyMap<string, string>;
  /** Folders of it that are other repositories, of which nothing is read. */
  readonly submodules: readonly string[];
  /** Where it was then, from the repository's top, with `/`; null where it was not there at all and `tree` is empty. */
  readonly path: string | null;
  /** What a reader should know of how it was found, or null where it was where it is. */
  readonly note: string | null;
}

/** Which plan is looked for. */
export interface PlanWanted {
  /** The plan's folder on the disk, absolute. */
  readonly folder: string;
  /** The full id of the commit. */
  readonly commit: string;
  /** The plan's id as it is now; null where its plan.yaml cannot be read. */
  readonly id: string | null;
  /** The id that a text of plan.yaml gives, or null. */
  readonly idIn: (planYaml: string) => string | null;
  /** Its texts as they are now, by path, where they are at hand: what did not change is not asked of git. */
  readonly present?: ReadonlyMap<string, string> | undefined;
}

const NOTHING: SourceTree = { files: [], paths: new Set() };

/**
 * Reads a plan as it was at a commit, without touching the working tree. It is looked for where it is now; else, as
 * folders are renamed, in the only folder that holds a plan of the same id. A plan that is gone from the working tree and
 * has another id may or may not be the same one: that is refused, never guessed. Where there was none, all is new.
 */
export function readPlanAt(wanted: PlanWanted, env: Environment): PlanAtCommit | GitRefusal {
  const { folder, commit } = wanted;
  const prefix = runGit(folder, ["rev-parse", "--show-prefix"], env);
  if (!prefix.ok) return refusalOf(prefix, env);
  const path = onlyLine(prefix.stdout).replace(/\/$/, "");
  const here = listTree(folder, commit, path, env);
  if (!here.ok) return here;
  if (here.items?.some(isOfAPlan)) return planIn(wanted, path, here.items, null, env);
  const earlier = earlierPath(wanted, env);
  if ("ok" in earlier) return earlier;
  if (earlier.path === null) {
    const note = `there was no plan at ${commit.slice(0, 7)}: everything in this one is new`;
    return { ok: true, commit, tree: NOTHING, ids: new Map(), submodules: [], path: null, note };
  }
  const there = listTree(folder, commit, earlier.path, env);
  if (!there.ok) return there;
  const note = `at ${commit.slice(0, 7)} the plan was in ${quote(earlier.path || "the top folder")}`;
  return planIn(wanted, earlier.path, there.items ?? [], note, env);
}

function planIn(
  { folder, commit, present = new Map() }: PlanWanted,
  path: string,
  items: readonly TreeItem[],
  note: string | null,
  env: Environment,
): PlanAtCommit | GitRefusal {
  const read = treeOfListing(folder, items, present, env);
  return read.ok ? { ...read, commit, path, note } : read;
}

/** A folder without plan.yaml but with actions is a plan that was broken then: it is not to be taken for none. */
export function isOfAPlan({ path, kind }: TreeItem): boolean {
  return kind !== "folder" && (path === "plan.yaml" || /^actions\/.*\.md$/s.test(path));
}

/** Where the plan was then, if not where it is now; a null path where it was nowhere. */
export function earlierPath(
  { folder, commit, id, idIn }: PlanWanted,
  env: Environment,
): { readonly path: string | null } | GitRefusal {
  const all = listTree(folder, commit, "", env);
  if (!all.ok) return all;
  const candidates = (all.items ?? []).filter((it) => it.kind === "file" && /(^|\/)plan\.yaml$/s.test(it.path));
  const texts = readBlobs(
    folder,
    candidates.filter((it) => it.size <= LONGEST_FILE),
    env,
  );
  if (!texts.ok) return texts;
  const top = runGit(folder, ["rev-parse", "--show-toplevel"], env);
  if (!top.ok) return refusalOf(top, env);
  const plans = candidates.map((it) => ({
    path: it.path.replace(/\/?plan\.yaml$/s, ""),
    isSame: id !== null && idIn(texts.contents.get(it.id)?.toString("utf8") ?? "") === id,
    isGone: !existsSync(join(onlyLine(top.stdout), it.path)),
  }));
  const same = plans.filter((it) => it.isSame);
  const moved = same.length > 1 ? same.filter((it) => it.isGone) : same;
  if (moved.length === 1) return { path: moved[0]?.path as string };
  const doubtful = same.length > 1 ? same : plans.filter((it) => it.isGone);
  if (doubtful.length === 0) return { path: null };
  return refused(
    `the plan was not in this folder at ${commit.slice(0, 7)}, and which of the plans there it was cannot be told: ${doubtful
      .map((it) => quote(it.path || "the top folder"))
      .join(", ")}`,
    "Keep the id in plan.yaml when you rename the plan's folder, and rename it in a change of its own.",
  );
}
