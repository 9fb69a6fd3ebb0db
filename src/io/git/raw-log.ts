import { type Environment, type GitRefusal, nulSeparated, refusalOf, runGit } from "./command.ts";
import { KINDS, type TreeItem } from "./objects.ts";

/** A commit that changed something, and what. */
export interface LoggedCommit {
  readonly commit: string;
  /** Full ids; none for the first commit, and in a shallow clone for the one at which it is cut off. */
  readonly parents: readonly string[];
  /** When the committer's and the author's clock said that it was, in milliseconds since 1970-01-01T00:00Z. */
  readonly committed: number;
  readonly authored: number;
  readonly author: string;
  /** The author's address as the commit has it: a list of other names in the plan's repository (`.mailmap`) changes none. */
  readonly email: string;
  readonly changes: readonly LoggedChange[];
}

interface LoggedChange {
  /** From the repository's top. */
  readonly path: string;
  /** What stood there in each parent, and what stands there since; null where nothing does. */
  readonly before: readonly (LoggedItem | null)[];
  readonly after: LoggedItem | null;
}

export type LoggedItem = Pick<TreeItem, "kind" | "id">;

/** What a user may have set that would change what git logs, or add to it. */
export const PLAIN = [
  ...["-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "log.follow=false"],
  ...["-c", "diff.relative=false", "-c", "log.mailmap=true"],
];
const HEADER = "--format=%x00%H%x00%P%x00%ct%x00%at%x00%aN%x00%ae";
const HEADER_LENGTH = 6;

/**
 * The commits that changed one of the paths, newest first, with what changed there; file modes count as no change.
 *
 * @param commit the full id of the newest commit
 * @param line `first-parent`: as the branch went, merges as one step; `all`: every commit that had a part in what stands
 *   there, and of a merge only what is in none of its parents. A branch of which the merge took nothing had no part.
 * @param pathspecs each with its magic, such as `:(top,literal)plan`
 */
export function rawLog(
  folder: string,
  commit: string,
  line: "first-parent" | "all",
  pathspecs: readonly string[],
  env: Environment,
): { readonly ok: true; readonly commits: readonly LoggedCommit[] } | GitRefusal {
  const walk = line === "all" ? ["--topo-order", "-c"] : ["--first-parent", "-m"];
  const answer = runGit(
    folder,
    [
      ...PLAIN,
      "log",
      ...walk,
      ...["--raw", "-z", "--no-renames", "--no-abbrev", "--no-color", "--no-ext-diff", "--ignore-submodules=none"],
      HEADER,
      commit,
      "--",
      ...pathspecs,
    ],
    env,
  );
  if (!answer.ok) return refusalOf(answer, env);
  return { ok: true, commits: read(nulSeparated(Buffer.concat([answer.stdout, Buffer.from("\0")]))) };
}

/** A path can be anything: it is taken for one only where one must stand, behind the modes and ids of a change. */
function read(parts: readonly string[]): LoggedCommit[] {
  const commits: (LoggedCommit & { changes: LoggedChange[] })[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] as string).replace(/^\n+/, "");
    if (part.startsWith(":")) {
      at += 1;
      commits.at(-1)?.changes.push(changeOf(part, parts[at] ?? ""));
    } else if (/^[0-9a-f]{40,64}$/.test(part)) {
      const [id = "", parents = "", committed, authored, author = "", email = ""] = [
        part,
        ...parts.slice(at + 1, at + HEADER_LENGTH),
      ];
      at += HEADER_LENGTH - 1;
      commits.push({
        commit: id,
        parents: parents.split(" ").filter(Boolean),
        committed: Number(committed) * 1000,
        authored: Number(authored) * 1000,
        author,
        email: email.replace(/\n+$/, ""),
        changes: [],
      });
    }
  }
  return commits;
}

/** `:100644 100644 1a2b… 3c4d… M`; of a merge with a colon, a mode and an id for each parent. */
function changeOf(meta: string, path: string): LoggedChange {
  const parents = /^:+/.exec(meta)?.[0].length ?? 1;
  const words = meta.slice(parents).split(" ");
  const items = words.slice(0, parents + 1).map((mode, index): LoggedItem | null => {
    const id = words[parents + 1 + index] ?? "";
    return /^0+$/.test(mode) ? null : { kind: KINDS[mode] ?? "file", id };
  });
  return { path, before: items.slice(0, parents), after: items[parents] ?? null };
}
