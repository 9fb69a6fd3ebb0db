import { type Environment, onlyLine, runGit } from "./git-command.ts";
import { type SameThing, sourceOf } from "./git-file-source.ts";
import { isShallow } from "./git-history.ts";
import { type LoggedCommit, rawLog } from "./git-raw-log.ts";
import { type GitRefusal, refusalOf, shallowClone } from "./git-refusal.ts";

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
  const parents = Math.max(...changes.map((it) => it.before.length), 0);
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
