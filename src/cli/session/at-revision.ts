import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { DEFAULT_TIME_ZONE } from "../../calendar/time-zone.ts";
import type { OnProgress } from "../../io/console/progress.ts";
import type { Environment } from "../../io/git/command.ts";
import { commitDay } from "../../io/git/revision.ts";
import type { LoadedPlan } from "../../ledger/open.ts";
import { findRevision, planAt } from "../../ledger/plan-at.ts";
import { quote } from "../../text/quote.ts";
import type { Origin } from "../../views/envelope.ts";
import { CannotRun, orCannotRun } from "../exit-code.ts";
import type { PlanFiles } from "./plan-files.ts";

/** The plan as it stood at a revision. */
export interface PastLedger {
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

/** Reads a plan for `--at`. `CannotRun` with git's refusal and what to do, or where there was no plan. */
export function readAtRevision({ env, files, onProgress }: Asking, folder: string, name: string): PastLedger {
  onProgress("Asking git");
  const { commit } = orCannotRun(findRevision(folder, name, env));
  const then = orCannotRun(planAt(folder, { commit, name }, env, files.readingsOf(folder), onProgress));
  const { loaded, fromTop, shown, note } = then;
  const short = commit.slice(0, 7);
  if (then.path === null) {
    throw new CannotRun(
      `there was no plan at ${quote(name)} (${short}): it began later`,
      "Name a later revision. git log --follow -- plan.yaml, in the plan's folder, lists those that there are.",
    );
  }
  const { day } = orCannotRun(commitDay(folder, commit, loaded.plan?.info.timeZone ?? DEFAULT_TIME_ZONE, env));
  const words = `As it stood at ${name} (${short}, ${formatDay(day)})${note === null ? "" : `; ${note}`}`;
  return { folder, loaded, commit, day, words, shown, origin: { revision: { name, commit, dirty: false }, fromTop } };
}
