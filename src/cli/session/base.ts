import { readCiEvent, revisionFromCi } from "../../io/git/ci-revision.ts";
import type { Environment } from "../../io/git/command.ts";
import { readPlanAt } from "../../io/git/plan-at-commit.ts";
import { mergeBase, resolveRevision } from "../../io/git/revision.ts";
import { changedPaths } from "../../io/git/working-tree.ts";
import { type LoadedPlan, loadLedger } from "../../ledger/open.ts";
import { CannotRun } from "../exit-code.ts";
import type { PastLoader } from "./plan-files.ts";

/** What a change is compared with: the plan where the branch left the revision. */
interface Base {
  readonly loaded: LoadedPlan;
  /** In words: `the merge base with origin/main (1a2b3c4)`. */
  readonly words: string;
  /** Paths of the plan that the change touches, the working tree included. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Reads the plan at the merge base of a revision and HEAD; `auto` takes the revision from what CI says.
 *
 * @param folder the plan's, absolute
 * @param id the plan's, by which it is found where its folder had another name
 */
export function readBase(
  folder: string,
  revision: string,
  id: string | null,
  env: Environment,
  load: PastLoader,
): Base {
  const asked =
    revision === "auto" ? orCannotRun(revisionFromCi(env, readCiEvent(env))) : { revision, shown: revision };
  const named = orCannotRun(resolveRevision(folder, asked.revision, env)).commit;
  const head = orCannotRun(resolveRevision(folder, "HEAD", env)).commit;
  const { commit } = orCannotRun(mergeBase(folder, named, head, env));
  const then = orCannotRun(readPlanAt({ folder, commit, id, idIn }, env));
  const which = commit === named ? asked.shown : `the merge base with ${asked.shown}`;
  const words = `${which} (${commit.slice(0, 7)})${then.note === null ? "" : `, ${then.note}`}`;
  return { loaded: load(folder, then.tree), words, touched: orCannotRun(changedPaths(folder, commit, env)).paths };
}

/** The id that a text of plan.yaml gives; null where it gives none. */
export function idIn(planYaml: string): string | null {
  const files = [{ path: "plan.yaml", text: planYaml }];
  return loadLedger({ files, paths: new Set(["plan.yaml"]) }).plan?.info.id ?? null;
}

/** What git gave, or the end of the command with git's refusal and its mend. */
export function orCannotRun<Found extends { readonly ok: true }>(
  answer: Found | { readonly ok: false; readonly problem: string; readonly help: string },
): Found {
  if (answer.ok) return answer;
  throw new CannotRun(answer.problem, answer.help);
}
