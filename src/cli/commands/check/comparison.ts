import type { PlanDate } from "../../../calendar/plan-date.ts";
import { NOTHING_KNOWN } from "../../../core/surroundings.ts";
import { filesBeside } from "../../../io/files/files-beside.ts";
import { repositoryInTheWay } from "../../../io/git/repository.ts";
import { type Checked, checkLedger, checkSince } from "../../../ledger/check/check.ts";
import { evidenceFiles } from "../../../ledger/check/evidence-files.ts";
import type { CheckDays } from "../../../rules/rule.ts";
import type { DiffView } from "../../../views/diff/diff.ts";
import { list } from "../../../views/words.ts";
import { CannotRun } from "../../exit-code.ts";
import { back, readDay } from "../../options/dates.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";
import type { Head } from "./head.ts";

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

/** Checks what a change brings. It is loaded only where an option asks for it. */
export type WithGit = typeof import("./of-change.ts");

/**
 * Checks a ledger: all of it, or what a change brings, or what has come up since a day. `CannotRun` where git refuses.
 *
 * @param ledger with `--staged`, what git's index holds
 */
export function compare(
  session: Session,
  ledger: ReadLedger | Head,
  options: { readonly since?: string; readonly newSince?: string; readonly staged?: boolean },
  days: CheckDays,
  git: WithGit | null,
): Comparison {
  const { loaded, folder } = ledger;
  const info = loaded.plan?.info ?? null;
  const { onProgress } = session;
  refuseTwoQuestions(options);
  if (git !== null) {
    const inTheWay = repositoryInTheWay(session.cwd, folder);
    if (inTheWay !== null) {
      throw new CannotRun(
        `${inTheWay} is a repository of its own within this one, and the plan is in it: what a change here brings cannot be asked of that`,
        `If its own history is meant, go there: cd ${inTheWay}. Else put the plan's files in its place.`,
      );
    }
    if ("idsOf" in ledger) return git.ofStaged(session, ledger, days);
    return git.ofChange(session, ledger, options.since ?? "HEAD", days);
  }
  if (options.newSince !== undefined) {
    const since = earlier(readDay("--new-since", options.newSince, info, back(days.now)), days.asOf);
    return { checked: checkSince(loaded, days, since, onProgress), against: since, touched: null, changes: NO_CHANGE };
  }
  const files = loaded.plan === null ? NOTHING_KNOWN.files : filesBeside(folder, evidenceFiles(loaded.plan));
  const checked = checkLedger(loaded, days, onProgress, { ...NOTHING_KNOWN, files });
  return { checked, against: null, touched: null, changes: NO_CHANGE };
}

function refuseTwoQuestions({ since, newSince, staged }: Parameters<typeof compare>[2]): void {
  const asked = [
    ...(since === undefined ? [] : ["--since"]),
    ...(newSince === undefined ? [] : ["--new-since"]),
    ...(staged ? ["--staged"] : []),
  ];
  if (asked.length < 2) return;
  throw new CannotRun(
    `${list(asked)} ask ${asked.length === 2 ? "two" : "three"} different questions`,
    "Give one of them: --since for a branch, --staged for the next commit, --new-since for a nightly job.",
  );
}

function earlier(since: PlanDate, asOf: PlanDate): PlanDate {
  if (since < asOf) return since;
  throw new CannotRun(
    `--new-since ${since} is not before the as-of day, ${asOf}`,
    "Give the day of the last check, such as yesterday.",
  );
}
