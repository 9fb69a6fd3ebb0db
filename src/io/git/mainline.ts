import { type Environment, type GitRefusal, onlyLine, refusalOf, runGit, shallowClone } from "./command.ts";
import { firstParents, foldersAt, type LineCommit } from "./mainline-places.ts";
import { listTree } from "./objects.ts";
import { earlierPath, isOfAPlan, type PlanWanted } from "./plan-at-commit.ts";
import { rawLog } from "./raw-log.ts";
import { isShallow } from "./revision.ts";

/** A plan as it went from commit to commit along a branch. */
export interface LineRevision {
  /** The full id. */
  readonly commit: string;
  /** From when on it was so, in milliseconds since 1970-01-01T00:00Z: never later than a commit that follows it. */
  readonly since: number;
  /** Where the plan was, from the repository's top; null where it was nowhere. */
  readonly path: string | null;
  /** Git's id of the folder as it was: the same if and only if it held the same. Null where the plan was nowhere. */
  readonly tree: string | null;
}

/**
 * The revisions of a plan on the first-parent line of a commit, oldest first: each commit that made its folder another
 * than it was in the commit's first parent. A folder that was renamed is followed, as `readPlanAt` does. Goes back until
 * `isEnough` of a revision's time. In a shallow clone that ends before, the answer is a refusal.
 */
export function planLine(
  wanted: PlanWanted,
  isEnough: (since: number) => boolean,
  env: Environment,
): { readonly ok: true; readonly revisions: readonly LineRevision[] } | GitRefusal {
  const walk = new Walk(wanted, isEnough, env);
  const refusal = walk.run();
  if (refusal !== null) return refusal;
  if (!walk.reached && isShallow(wanted.folder, env)) return shallowClone("what the plan said at first", env);
  return { ok: true, revisions: walk.revisions.reverse() };
}

/** So many commits are looked at together: in most repositories all of them, and of a long line only what is enough. */
const AT_ONCE = 5000;

class Walk {
  /** Newest first. */
  readonly revisions: LineRevision[] = [];
  reached = false;
  /** Where the plan is now, from the repository's top. */
  private present = "";
  private line: readonly LineCommit[] = [];

  constructor(
    private readonly wanted: PlanWanted,
    private readonly isEnough: (since: number) => boolean,
    private readonly env: Environment,
  ) {}

  run(): GitRefusal | null {
    const prefix = runGit(this.wanted.folder, ["rev-parse", "--show-prefix"], this.env);
    if (!prefix.ok) return refusalOf(prefix, this.env);
    this.present = onlyLine(prefix.stdout).replace(/\/$/, "");
    const line = firstParents(this.wanted.folder, this.wanted.commit, this.env);
    if (!line.ok) return line;
    this.line = inOrderOfTime(line.commits);
    let at: Stretch | null | GitRefusal = this.upTo(0);
    while (at !== null && !("ok" in at)) at = this.walk(at);
    return at;
  }

  /** Walks as far back as the plan was at one path; gives where it was before. */
  private walk({ from, path }: Stretch): Stretch | null | GitRefusal {
    for (let start = from; start < this.line.length; start += AT_ONCE) {
      // One more than is gone through: what each is compared with.
      const commits = this.line.slice(start, start + AT_ONCE + 1);
      const read = foldersAt(this.wanted.folder, commits, path, this.env);
      if (!read.ok) return read;
      const { folders } = read;
      for (const [n, commit] of commits.slice(0, AT_ONCE).entries()) {
        const [folder, before] = [folders[n], folders[n + 1]];
        if (before !== undefined && before.tree === folder?.tree) continue;
        this.add(commit, path, folder?.tree ?? null);
        if (this.reached || before === undefined) return null;
        const wasPlan = before.hasPlanFile || this.isPlanAt(start + n + 1, path);
        if (typeof wasPlan !== "boolean") return wasPlan;
        // What was before lay elsewhere, if anywhere.
        if (!wasPlan) return this.upTo(start + n + 1);
      }
    }
    return null;
  }

  /** The last stretch up to a commit, through the time when there was no plan. */
  private upTo(from: number): Stretch | null | GitRefusal {
    const last = this.placeAt(from);
    if (typeof last === "object" && last !== null) return last;
    if (last !== null) return { from, path: last };
    const places = new Map(this.line.map(({ commit }, at) => [commit, at]));
    const { commit } = this.line[from] as LineCommit;
    const logged = rawLog(this.wanted.folder, commit, "first-parent", [":(top,glob)**/plan.yaml"], this.env);
    if (!logged.ok) return logged;
    for (const { commit, parents } of logged.commits) {
      this.add(this.line[places.get(commit) ?? from] as LineCommit, null, null);
      const before = parents[0] === undefined ? undefined : places.get(parents[0]);
      if (this.reached || before === undefined) break;
      const place = this.placeAt(before);
      if (typeof place === "object" && place !== null) return place;
      if (place !== null) return { from: before, path: place };
    }
    return null;
  }

  /** Where the plan was at a commit of the line; null where it was nowhere. */
  private placeAt(at: number): string | null | GitRefusal {
    const isHere = this.isPlanAt(at, this.present);
    if (isHere === true) return this.present;
    if (isHere !== false) return isHere;
    const earlier = earlierPath({ ...this.wanted, commit: (this.line[at] as LineCommit).commit }, this.env);
    return "ok" in earlier ? earlier : earlier.path;
  }

  private isPlanAt(at: number, path: string): boolean | GitRefusal {
    const here = this.line[at] as LineCommit;
    const read = foldersAt(this.wanted.folder, [here], path, this.env);
    if (!read.ok || read.folders[0]?.hasPlanFile) return read.ok || read;
    const listed = listTree(this.wanted.folder, here.commit, path, this.env);
    return listed.ok ? (listed.items?.some(isOfAPlan) ?? false) : listed;
  }

  private add({ commit, committed }: LineCommit, path: string | null, tree: string | null): void {
    this.revisions.push({ commit, since: committed, path, tree });
    this.reached = this.isEnough(committed);
  }
}

/** Whatever its clock said, a commit was there before those that follow it, also where these have nothing to do with the plan. */
function inOrderOfTime(newestFirst: readonly LineCommit[]): readonly LineCommit[] {
  let since = Number.POSITIVE_INFINITY;
  return newestFirst.map(({ commit, committed }) => {
    since = Math.min(since, committed);
    return { commit, committed: since };
  });
}

/** A commit of the line at which the plan was at a path. */
interface Stretch {
  readonly from: number;
  readonly path: string;
}
