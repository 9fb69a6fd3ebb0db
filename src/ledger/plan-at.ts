import { noProgress, type OnProgress } from "../io/console/progress.ts";
import { readText } from "../io/files/read-text.ts";
import { readCiEvent, revisionFromCi } from "../io/git/ci-revision.ts";
import type { Environment, GitRefusal } from "../io/git/command.ts";
import { type PlanAtCommit, readPlanAt } from "../io/git/plan-at-commit.ts";
import { mergeBase, resolveRevision } from "../io/git/revision.ts";
import * as reader from "../schema/read-file.ts";
import { type LoadedPlan, Opening } from "./open.ts";
import type { Readings } from "./readings.ts";

/** A revision that was asked for. */
export interface NamedRevision {
  /** The full id of its commit. */
  readonly commit: string;
  /** What people call it: `v1`, `origin/main`. */
  readonly name: string;
}

/** A plan as it stood at a revision. */
interface PlanAtRevision extends Omit<PlanAtCommit, "tree"> {
  /** Of nothing where there was no plan: then `path` is null. */
  readonly loaded: LoadedPlan;
  /** Turns a path of the plan into one from the repository's top, as it was then. */
  readonly fromTop: (path: string) => string;
  /** A path of the plan as git names it at a revision: `v1:plan/plan.yaml`. */
  readonly shown: (path: string) => string;
}

/** The commit that a revision names; of `auto`, what the host of a CI run says that the change goes into. */
export function findRevision(
  folder: string,
  asked: string,
  env: Environment,
): ({ readonly ok: true } & NamedRevision) | GitRefusal {
  const named = asked === "auto" ? revisionFromCi(env, readCiEvent(env)) : { ok: true as const, revision: asked };
  if (!named.ok) return named;
  const found = resolveRevision(folder, named.revision, env);
  return found.ok ? { ...found, name: "shown" in named ? named.shown : asked } : found;
}

/** Where the branch at hand left a revision: what a change is compared with. */
export function findBase(
  folder: string,
  asked: string,
  env: Environment,
): ({ readonly ok: true } & NamedRevision) | GitRefusal {
  const named = findRevision(folder, asked, env);
  if (!named.ok) return named;
  const head = resolveRevision(folder, "HEAD", env);
  if (!head.ok) return head;
  const base = mergeBase(folder, named.commit, head.commit, env);
  if (!base.ok) return base;
  return base.commit === named.commit ? named : { ...base, name: `the merge base with ${named.name}` };
}

/**
 * Reads a plan as it stood at a revision, without touching the working tree: the one way for `--at`, `--since`, `diff`
 * and `history`. Git's refusal comes back as it is.
 *
 * @param folder where the plan is now, absolute
 * @param readings what is known of texts already; what only the past says is not kept for later runs
 * @param present the plan's texts as they are now, by path, where they were read: git is asked for what differs
 */
export function planAt(
  folder: string,
  { commit, name }: NamedRevision,
  env: Environment,
  readings: Readings,
  onProgress: OnProgress = noProgress,
  present?: ReadonlyMap<string, string>,
): PlanAtRevision | GitRefusal {
  const found = readPlanAt({ folder, commit, id: presentId(folder), idIn, present }, env);
  if (!found.ok) return found;
  const { tree, ...then } = found;
  const loaded = new Opening(tree, readings, onProgress).load(reader, false);
  const fromTop = (path: string): string => (then.path ? `${then.path}/${path}` : path);
  return { ...then, loaded, fromTop, shown: (path) => `${name}:${fromTop(path)}` };
}

/** The id that a text of plan.yaml gives; null where it gives none. */
export function idIn(planYaml: string): string | null {
  const { content } = reader.readPlanFile({ path: "plan.yaml", text: planYaml }).reading;
  return content?.kind === "plan" ? content.info.id : null;
}

/** The id that the plan has now, by which it is found where its folder had another name. */
function presentId(folder: string): string | null {
  const file = readText(`${folder}/plan.yaml`, "plan.yaml");
  return "text" in file ? idIn(file.text) : null;
}
