import { headCommit } from "../../../io/git/staged.ts";
import { changedPaths } from "../../../io/git/working-tree.ts";
import type { LoadedPlan } from "../../../ledger/open.ts";
import { findBase, planAt } from "../../../ledger/plan-at.ts";
import { orCannotRun } from "../../exit-code.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";

/** What a change is compared with: the plan where the branch left the revision. */
export interface Base {
  readonly loaded: LoadedPlan;
  /** In words: `the merge base with origin/main (1a2b3c4)`. */
  readonly words: string;
  /** Paths of the plan that the change touches, the working tree included; null where it may be all of them. */
  readonly touched: ReadonlySet<string> | null;
  /** The full id of the commit where the branch left it. */
  readonly commit: string;
  /** Git's ids of the files beside the ledger, by their paths. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What stands before the first commit of a repository. */
const NOTHING: Base = {
  loaded: { plan: null, texts: new Map(), diagnostics: [] },
  words: "no commit yet",
  touched: null,
  commit: "",
  ids: new Map(),
};

/** What the next commit will follow: the last one, or nothing, which is no error. */
export function readLast(session: Session, ledger: ReadLedger): Base {
  const isFirst = headCommit(ledger.folder, session.env) === null;
  return isFirst ? NOTHING : { ...readBase(session, ledger, "HEAD"), touched: null };
}

/**
 * Reads the plan for `--since`, at the merge base of a revision and HEAD; `auto` takes the revision from what CI says.
 * `CannotRun` with git's refusal and what to do.
 */
export function readBase({ env, files, onProgress }: Session, ledger: ReadLedger, revision: string): Base {
  const { folder } = ledger;
  onProgress("Asking git");
  const base = orCannotRun(findBase(folder, revision, env));
  const { loaded, note, ids } = orCannotRun(
    planAt(folder, base, env, files.readingsOf(folder), onProgress, ledger.loaded.texts),
  );
  const id = base.commit.slice(0, 7);
  const words = `${base.name === id ? id : `${base.name} (${id})`}${note === null ? "" : `, ${note}`}`;
  const touched = orCannotRun(changedPaths(folder, base.commit, env)).paths;
  return { loaded, words, touched, commit: base.commit, ids };
}
