import { largest } from "../../text/lists.ts";
import {
  type Environment,
  type GitRefusal,
  nulSeparated,
  onlyLine,
  refusalOf,
  runGit,
  shallowClone,
} from "./command.ts";
import { readBlobs, type TreeItem } from "./objects.ts";
import { type LoggedCommit, rawLog } from "./raw-log.ts";
import { isShallow } from "./revision.ts";

/** What a commit did to one file, under whatever name it had. */
export interface FileRevision extends Omit<LoggedCommit, "changes"> {
  /** Its path since then, from the repository's top; null where it is gone. */
  readonly path: string | null;
  /** Its path before, where it was another. */
  readonly renamedFrom: string | null;
  /** Ids of what it held in each parent, and since; null where it was not there. */
  readonly before: readonly (string | null)[];
  readonly after: string | null;
}

/**
 * The commits that made a file what it is at a commit, parents before children: on all branches that were merged, and
 * back through every name that the file and its folders had. In a shallow clone that ends before the file's beginning,
 * the answer is a refusal.
 *
 * @param commit the full id of a commit
 * @param path from the repository's top, with `/`
 * @param sameThing how to tell another file that holds the same thing in other words; null where only git's likeness counts
 */
export function fileLog(
  folder: string,
  commit: string,
  path: string,
  sameThing: SameThing | null,
  env: Environment,
): { readonly ok: true; readonly revisions: readonly FileRevision[] } | GitRefusal {
  const names = new Set([path]);
  const examined = new Set<string>();
  for (;;) {
    const logged = rawLog(
      folder,
      commit,
      "all",
      [...names].map((name) => `:(top,literal)${name}`),
      env,
    );
    if (!logged.ok) return logged;
    const known = names.size;
    for (const { commit, parents, changes } of logged.commits) {
      for (const { path, before, after } of changes) {
        if (after === null || before.some((it) => it !== null) || examined.has(`${commit} ${path}`)) continue;
        examined.add(`${commit} ${path}`);
        if (parents.length === 0 && isShallow(folder, env)) return shallowClone("who wrote what cannot be told", env);
        const source = sourceOf(folder, commit, path, sameThing, env);
        if ("ok" in source) return source;
        if (source.path !== null) names.add(source.path);
      }
    }
    if (names.size > known) continue;
    // A commit without changes did nothing to it, whatever it is listed for.
    const touching = logged.commits.filter(({ changes }) => changes.length > 0);
    return { ok: true, revisions: touching.map(revisionOf).reverse() };
  }
}

/** A path of a folder as git counts it: from the repository's top, with `/`. */
export function pathFromTop(
  folder: string,
  path: string,
  env: Environment,
): { readonly ok: true; readonly path: string } | GitRefusal {
  const prefix = runGit(folder, ["rev-parse", "--show-prefix"], env);
  return prefix.ok ? { ok: true, path: `${onlyLine(prefix.stdout)}${path}` } : refusalOf(prefix, env);
}

/** Of a commit that renamed the file, both names are among the changes. */
function revisionOf({ changes, ...commit }: LoggedCommit): FileRevision {
  const now = changes.find((it) => it.after !== null);
  const parents = largest(changes.map((it) => it.before.length));
  const before = Array.from(
    { length: parents },
    (_, at) => changes.find((it) => it.before[at] != null)?.before[at]?.id ?? null,
  );
  const source = changes.find((it) => it.after === null && it.before.some((one) => one !== null));
  return {
    ...commit,
    path: now?.path ?? null,
    renamedFrom: now === undefined ? null : (source?.path ?? null),
    before,
    after: now?.after?.id ?? null,
  };
}

/** How a file is known for the one that held the same thing before, when git sees no likeness. */
interface SameThing {
  /** By its path, from the repository's top. */
  readonly mayBe: (path: string) => boolean;
  readonly is: (text: string) => boolean;
}

/**
 * The name that a file had before a commit which seems to have made it; null where it did make it. That is what git takes
 * for renamed, else the only file that the commit took away and that held the same thing.
 */
function sourceOf(
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
