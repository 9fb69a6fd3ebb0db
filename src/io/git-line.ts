import { type Environment, onlyLine, runGit } from "./git-command.ts";
import { isShallow } from "./git-history.ts";
import { listTree, type TreeItem } from "./git-objects.ts";
import { type LoggedCommit, type LoggedItem, rawLog } from "./git-raw-log.ts";
import { type GitRefusal, refusalOf, shallowClone } from "./git-refusal.ts";
import { earlierPath, isOfAPlan, type PlanSought } from "./git-revision.ts";

/** A plan as it went from commit to commit along a branch. */
export interface LineRevision {
  /** The full id. */
  readonly commit: string;
  /** From when on it was so, in milliseconds since 1970-01-01T00:00Z: never later than a commit that follows it. */
  readonly since: number;
  /** Where the plan was, from the repository's top; null where it was nowhere. */
  readonly path: string | null;
  /** What stands at a path (from the plan's folder) since this revision, where it is another thing than before. */
  readonly changes: ReadonlyMap<string, LoggedItem | null>;
}

type Listing = Map<string, LoggedItem>;
interface Step extends Omit<LineRevision, "changes"> {
  readonly changes: ReadonlyMap<string, LoggedItem | null>;
  /** All that the plan's folder held then; null where it follows from the revision before. */
  whole: Listing | null;
}

/**
 * The revisions of a plan on the first-parent line of a commit, oldest first, each with what it changed against the one
 * before, the first with all that it held. A folder that was renamed is followed, as `readPlanAt` does. Goes back until
 * `isEnough` of a revision's time. In a shallow clone that ends before, the answer is a refusal.
 */
export function planLine(
  sought: PlanSought,
  isEnough: (since: number) => boolean,
  env: Environment,
): { readonly ok: true; readonly revisions: readonly LineRevision[] } | GitRefusal {
  const walk = new Walk(sought, isEnough, env);
  const refusal = walk.run();
  if (refusal !== null) return refusal;
  if (!walk.reached && isShallow(sought.folder, env)) return shallowClone("what the plan said at first", env);
  return { ok: true, revisions: forwards(walk.steps.reverse()) };
}

class Walk {
  /** Newest first. */
  readonly steps: Step[] = [];
  reached = false;
  private since = Number.POSITIVE_INFINITY;
  /** Where the plan is now, from the repository's top. */
  private present = "";

  constructor(
    private readonly sought: PlanSought,
    private readonly isEnough: (since: number) => boolean,
    private readonly env: Environment,
  ) {}

  run(): GitRefusal | null {
    const prefix = runGit(this.sought.folder, ["rev-parse", "--show-prefix"], this.env);
    if (!prefix.ok) return refusalOf(prefix, this.env);
    this.present = onlyLine(prefix.stdout).replace(/\/$/, "");
    let at: Stretch | null | GitRefusal = this.upTo(this.sought.commit);
    while (at !== null && !("ok" in at)) at = this.walk(at);
    return at;
  }

  /** Walks as far back as the plan was at one path; gives where it was before. */
  private walk({ commit, path, items }: Stretch): Stretch | null | GitRefusal {
    const { folder } = this.sought;
    const listed = items === null ? listTree(folder, commit, path, this.env) : { ok: true as const, items };
    if (!listed.ok) return listed;
    const logged = rawLog(folder, commit, "first-parent", [`:(top,literal)${path}`], this.env);
    if (!logged.ok) return logged;
    const listing: Listing = new Map();
    for (const { path, kind, id } of listed.items ?? []) if (kind !== "folder") listing.set(path, { kind, id });
    for (const logs of logged.commits) {
      const step = this.add(logs, path, changesOf(logs, path));
      if (this.reached) step.whole = listing;
      if (this.reached) return null;
      undo(listing, logs, path);
      if (isPlan(listing)) continue;
      // What was before lay elsewhere, if anywhere.
      step.whole = new Map(listing);
      apply(step.whole, step.changes);
      const [parent] = logs.parents;
      return parent === undefined ? null : this.upTo(parent);
    }
    return null;
  }

  /** The last stretch up to a commit, through the time when there was no plan. */
  private upTo(commit: string): Stretch | null | GitRefusal {
    const last = this.placeAt(commit);
    if ("ok" in last) return last;
    if (last.path !== null) return { ...last, commit, path: last.path };
    const logged = rawLog(this.sought.folder, commit, "first-parent", [":(top,glob)**/plan.yaml"], this.env);
    if (!logged.ok) return logged;
    for (const logs of logged.commits) {
      const [parent] = logs.parents;
      this.add(logs, null, new Map()).whole = new Map();
      if (this.reached || parent === undefined) break;
      const place = this.placeAt(parent);
      if ("ok" in place) return place;
      if (place.path !== null) return { ...place, commit: parent, path: place.path };
    }
    return null;
  }

  private placeAt(commit: string): Place | GitRefusal {
    const here = listTree(this.sought.folder, commit, this.present, this.env);
    if (!here.ok) return here;
    if (here.items?.some(isOfAPlan)) return { path: this.present, items: here.items };
    const earlier = earlierPath({ ...this.sought, commit }, this.env);
    return "ok" in earlier ? earlier : { ...earlier, items: null };
  }

  private add(logs: LoggedCommit, path: string | null, changes: Step["changes"]): Step {
    this.since = Math.min(this.since, logs.committed);
    const step: Step = { commit: logs.commit, since: this.since, path, changes, whole: null };
    this.steps.push(step);
    this.reached = this.isEnough(this.since);
    return step;
  }
}

interface Place {
  readonly path: string | null;
  /** All that is there, where it has been listed already. */
  readonly items: readonly TreeItem[] | null;
}

interface Stretch extends Place {
  readonly commit: string;
  readonly path: string;
}

function isPlan(listing: Listing): boolean {
  if (listing.has("plan.yaml")) return true;
  for (const [path, { kind, id }] of listing)
    if (isOfAPlan({ path, kind, id, size: 0 } satisfies TreeItem)) return true;
  return false;
}

function changesOf(logs: LoggedCommit, folder: string): Map<string, LoggedItem | null> {
  return new Map(logs.changes.map(({ path, after }) => [within(path, folder), after]));
}

function undo(listing: Listing, logs: LoggedCommit, folder: string): void {
  for (const { path, before } of logs.changes) {
    const [item = null] = before;
    if (item === null) listing.delete(within(path, folder));
    else listing.set(within(path, folder), item);
  }
}

function within(path: string, folder: string): string {
  return folder === "" ? path : path.slice(folder.length + 1);
}

function apply(listing: Listing, changes: ReadonlyMap<string, LoggedItem | null>): void {
  for (const [path, item] of changes) {
    if (item === null) listing.delete(path);
    else listing.set(path, item);
  }
}

/** Turns what is whole into what it changes. */
function forwards(steps: readonly Step[]): LineRevision[] {
  const listing: Listing = new Map();
  return steps.map(({ whole, ...revision }) => {
    const changes = whole === null ? revision.changes : difference(listing, whole);
    apply(listing, changes);
    return { ...revision, changes };
  });
}

function difference(before: Listing, after: Listing): Map<string, LoggedItem | null> {
  const changes = new Map<string, LoggedItem | null>();
  for (const path of before.keys()) if (!after.has(path)) changes.set(path, null);
  for (const [path, item] of after) if (before.get(path)?.id !== item.id) changes.set(path, item);
  return changes;
}
