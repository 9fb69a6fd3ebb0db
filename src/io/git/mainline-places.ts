import { type Environment, type GitRefusal, refusalOf, refused, runGit } from "./command.ts";
import { PLAIN } from "./raw-log.ts";

/** A commit, and when its committer's clock said that it was, in milliseconds since 1970-01-01T00:00Z. */
export interface LineCommit {
  readonly commit: string;
  readonly committed: number;
}

/** A folder at a commit. */
interface FolderThen {
  /** Git's id of it; null where no folder stands at the path. */
  readonly tree: string | null;
  /** Whether a plan.yaml is in it. Where it says no, only a listing is sure. */
  readonly hasPlanFile: boolean;
}

/**
 * A commit and its first parents, newest first. It looks at no folder, which is what takes long: git's own log of a path
 * reads the whole of both folders to say that they differ.
 *
 * @param commit the full id
 */
export function firstParents(
  folder: string,
  commit: string,
  env: Environment,
): { readonly ok: true; readonly commits: readonly LineCommit[] } | GitRefusal {
  const args = [...PLAIN, "log", "--first-parent", "--no-patch", "--no-color", "--format=%H %ct", commit, "--"];
  const answer = runGit(folder, args, env);
  if (!answer.ok) return refusalOf(answer, env);
  const lines = answer.stdout.toString("latin1").split("\n").filter(Boolean);
  return {
    ok: true,
    commits: lines.map((line) => {
      const [commit = "", seconds] = line.split(" ");
      return { commit, committed: Number(seconds) * 1000 };
    }),
  };
}

/**
 * The folder at a path (from the repository's top, with `/`; empty for the top) in each of the commits. Where git cannot
 * read what it needs, it says that there is none: a listing tells apart what was never there.
 */
export function foldersAt(
  folder: string,
  commits: readonly LineCommit[],
  path: string,
  env: Environment,
): { readonly ok: true; readonly folders: readonly FolderThen[] } | GitRefusal {
  const asked = commits.flatMap(({ commit }) => [`${commit}:${path}`, `${commit}:${path && `${path}/`}plan.yaml`]);
  const answers = /[\r\n]/.test(path) ? oneByOne(folder, asked, env) : together(folder, asked, env);
  if ("ok" in answers) return answers;
  const folders = commits.map((_, n): FolderThen => {
    const [, tree = null] = /^([0-9a-f]{40,64}) tree$/.exec(answers[2 * n] ?? "") ?? [];
    return { tree, hasPlanFile: / blob$/.test(answers[2 * n + 1] ?? "") };
  });
  return { ok: true, folders };
}

function together(folder: string, asked: readonly string[], env: Environment): readonly string[] | GitRefusal {
  const args = ["cat-file", "--buffer", "--batch-check=%(objectname) %(objecttype)"];
  const answer = runGit(folder, args, env, asked.map((name) => `${name}\n`).join(""));
  if (!answer.ok) return refusalOf(answer, env);
  const lines = answer.stdout.toString("utf8").split("\n").slice(0, -1);
  if (lines.length === asked.length) return lines;
  return refused("git gave fewer answers than it was asked", "Run git fsck in the repository, then try again.");
}

/** What has a line break in it cannot be asked for on a line. */
function oneByOne(folder: string, asked: readonly string[], env: Environment): readonly string[] | GitRefusal {
  const answers: string[] = [];
  for (const name of asked) {
    const id = runGit(folder, ["rev-parse", "--verify", "--quiet", name], env);
    if (!id.ok && id.kind === "absent") return refusalOf(id, env);
    const kind = id.ok ? together(folder, [id.stdout.toString("latin1").trim()], env) : [""];
    if ("ok" in kind) return kind;
    answers.push(kind[0] ?? "");
  }
  return answers;
}
