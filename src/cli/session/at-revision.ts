import { join } from "node:path";
import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { DEFAULT_TIME_ZONE } from "../../calendar/time-zone.ts";
import type { OnProgress } from "../../io/console/progress.ts";
import { readText } from "../../io/files/read-text.ts";
import type { Environment } from "../../io/git/command.ts";
import { readPlanAt } from "../../io/git/plan-at-commit.ts";
import { commitDay, resolveRevision } from "../../io/git/revision.ts";
import type { LoadedPlan } from "../../ledger/open.ts";
import { quote } from "../../text/quote.ts";
import type { Origin } from "../../views/envelope.ts";
import { CannotRun } from "../exit-code.ts";
import { idIn, orCannotRun } from "./base.ts";
import type { PlanFiles } from "./plan-files.ts";

/** The plan as it stood at a revision. */
interface PastLedger {
  /** Where it is now, absolute. */
  readonly folder: string;
  readonly loaded: LoadedPlan;
  readonly origin: Origin;
  /** The full id of the commit. */
  readonly commit: string;
  /** The commit's day, in the zone that the plan had then. */
  readonly day: PlanDate;
  /** In words: `As it stood at v1 (1a2b3c4, 5 October 2018)`. */
  readonly words: string;
  /** A path of the plan as git names it at a revision: `v1:plan/plan.yaml`. */
  readonly shown: (path: string) => string;
}

/** What it takes to ask git, and to read what it gives. */
interface Asking {
  readonly env: Environment;
  readonly files: PlanFiles;
  readonly onProgress: OnProgress;
}

/**
 * Reads a plan as it stood at a revision, without touching the working tree. `CannotRun` with git's refusal and its mend.
 */
export function readAtRevision({ env, files, onProgress }: Asking, folder: string, revision: string): PastLedger {
  onProgress("Asking git");
  const { commit } = orCannotRun(resolveRevision(folder, revision, env));
  const then = orCannotRun(readPlanAt({ folder, commit, id: presentId(folder), idIn }, env));
  const { path, note } = then;
  if (path === null) {
    throw new CannotRun(
      `there was no plan at ${quote(revision)} (${commit.slice(0, 7)}): it began later`,
      "Name a later revision. git log --follow -- plan.yaml, in the plan's folder, lists those that there are.",
    );
  }
  const loaded = files.past()(folder, then.tree);
  const { day } = orCannotRun(commitDay(folder, commit, loaded.plan?.info.timeZone ?? DEFAULT_TIME_ZONE, env));
  const fromTop = (file: string): string => (path === "" ? file : `${path}/${file}`);
  return {
    folder,
    loaded,
    origin: { revision: { name: revision, commit, dirty: false }, fromTop },
    commit,
    day,
    words: `As it stood at ${revision} (${commit.slice(0, 7)}, ${formatDay(day)})${note === null ? "" : `; ${note}`}`,
    shown: (file) => `${revision}:${fromTop(file)}`,
  };
}

/** The id that the plan has now, by which it is found where its folder had another name. */
export function presentId(folder: string): string | null {
  const file = readText(join(folder, "plan.yaml"), "plan.yaml");
  return "text" in file ? idIn(file.text) : null;
}
