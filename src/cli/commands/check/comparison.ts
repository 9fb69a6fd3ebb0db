import type { PlanDate } from "../../../calendar/plan-date.ts";
import { NOTHING_KNOWN } from "../../../core/surroundings.ts";
import { filesBeside } from "../../../io/files/files-beside.ts";
import { repositoryInTheWay } from "../../../io/git/repository.ts";
import { type Checked, checkLedger, checkSince } from "../../../ledger/check/check.ts";
import { evidenceFiles } from "../../../ledger/check/evidence-files.ts";
import type { CheckDays } from "../../../rules/rule.ts";
import type { DiffView } from "../../../views/diff/diff.ts";
import { CannotRun } from "../../exit-code.ts";
import { back, readDay } from "../../options/dates.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";

/** What a check found, and what it was measured against. */
export interface Comparison {
  readonly checked: Checked;
  /** What the findings are measured against, in words. */
  readonly against: string | null;
  readonly touched: ReadonlySet<string> | null;
  /** Of a change, what it does, worked out when it is asked for; null where no change is checked. */
  readonly changes: () => DiffView | null;
}

const NO_CHANGE = () => null;

/** Checks against what `--since` names. It is loaded only where the option is given. */
export type OfChange = typeof import("./of-change.ts").ofChange;

/** Checks a ledger: all of it, or what a change brings, or what has come up since a day. `CannotRun` where git refuses. */
export function compare(
  session: Session,
  ledger: ReadLedger,
  options: { readonly since?: string; readonly newSince?: string },
  days: CheckDays,
  ofChange: OfChange | null,
): Comparison {
  const { loaded, folder } = ledger;
  const info = loaded.plan?.info ?? null;
  const { onProgress } = session;
  if (options.since !== undefined && options.newSince !== undefined) {
    throw new CannotRun(
      "--since and --new-since ask two different questions",
      "Give one of them: --since for a change, --new-since for a nightly job.",
    );
  }
  if (options.since !== undefined) {
    const inTheWay = repositoryInTheWay(session.cwd, folder);
    if (inTheWay !== null) {
      throw new CannotRun(
        `${inTheWay} is a repository of its own within this one, and the plan is in it: what a change here brings cannot be asked of that`,
        `If its own history is meant, go there: cd ${inTheWay}. Else put the plan's files in its place.`,
      );
    }
    if (ofChange === null) throw new Error("--since is asked for, and nothing to read a revision with was loaded");
    return ofChange(session, ledger, options.since, days);
  }
  if (options.newSince !== undefined) {
    const since = earlier(readDay("--new-since", options.newSince, info, back(days.now)), days.asOf);
    return { checked: checkSince(loaded, days, since, onProgress), against: since, touched: null, changes: NO_CHANGE };
  }
  const files = loaded.plan === null ? NOTHING_KNOWN.files : filesBeside(folder, evidenceFiles(loaded.plan));
  const checked = checkLedger(loaded, days, onProgress, { ...NOTHING_KNOWN, files });
  return { checked, against: null, touched: null, changes: NO_CHANGE };
}

function earlier(since: PlanDate, asOf: PlanDate): PlanDate {
  if (since < asOf) return since;
  throw new CannotRun(
    `--new-since ${since} is not before the as-of day, ${asOf}`,
    "Give the day of the last check, such as yesterday.",
  );
}
