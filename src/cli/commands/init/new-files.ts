import { join } from "node:path";
import { planInTheWay, taken } from "../../../io/files/find-plan.ts";
import { repositoryTop } from "../../../io/git/repository.ts";
import { checkLedger } from "../../../ledger/check/check.ts";
import type { CiHost } from "../../../ledger/init/ci-job.ts";
import { type NewFile, type NewPlan, newPlanFiles } from "../../../ledger/init/new-plan.ts";
import { loadLedger } from "../../../ledger/load.ts";
import { count } from "../../../views/words.ts";
import { CannotRun, ExitCode } from "../../exit-code.ts";
import type { Session } from "../../session/session.ts";
import type { AskedForPlan } from "./ask-for-plan.ts";
import { hostsFor, type Job, jobFor } from "./job.ts";

/** What is to be written to begin a plan. */
export interface ToBegin {
  readonly title: string;
  /** Their paths are absolute. */
  readonly files: readonly NewFile[];
  /** What is to be done with the CI job; null where there is none. */
  readonly job: string | null;
  readonly inRepository: boolean;
}

/** A plan that can be begun. */
interface Beginning {
  /** The hosts that a job can be written for. */
  readonly hosts: readonly CiHost[];
  /** Makes its files. */
  readonly make: (asked: AskedForPlan) => ToBegin;
}

/**
 * Looks whether a plan can be begun in a folder, and gives what makes its files.
 *
 * @param folder absolute
 * @throws CannotRun where a plan or any of the files is there already
 */
export function filesToBegin(session: Session, folder: string, ci: CiHost | null): Beginning {
  const shown = (path: string): string => session.shown(path, "");
  const inTheWay = planInTheWay(folder);
  if (inTheWay !== null) {
    throw new CannotRun(
      `there is a plan already in ${shown(inTheWay)}`,
      "Nothing was written. To begin another one, name a folder that is in no plan: plan init DIR",
      ExitCode.findings,
    );
  }
  const top = repositoryTop(folder);
  const jobOf = (host: CiHost): Job => jobFor(host, folder, top ?? session.cwd);
  const placed = (files: readonly NewFile[]) => files.map(({ path, text }) => ({ path: join(folder, path), text }));
  refuseTaken([...placed(newPlanFiles(PLACEHOLDER)), ...(ci === null ? [] : [jobOf(ci).file])], shown);
  return {
    hosts: hostsFor(folder, top ?? session.cwd),
    make(asked) {
      const job = asked.ci === null ? null : jobOf(asked.ci);
      const files = [...placed(passing(asked, session)), ...(job === null ? [] : [job.file])];
      refuseTaken(files, shown);
      return { title: asked.title, files, job: job?.next ?? null, inRepository: top !== null };
    },
  };
}

const PLACEHOLDER: NewPlan = {
  ...{
    title: "a",
    publisher: null,
    baseline: "2018-07",
    completion: "2019-07",
    theme: "a",
    timescale: "3 months",
    dates: null,
  },
};

export function refuseTaken(files: readonly NewFile[], shown: (path: string) => string): void {
  const there = taken(files.map(({ path }) => path));
  if (there.length === 0) return;
  throw new CannotRun(
    `${count(there.length, "file")} would be in the way: ${there.map(shown).join(", ")}`,
    "Nothing was written: a file that is there is never touched. Name another folder, or move what is there.",
    ExitCode.findings,
  );
}

/**
 * The files, with an example that is not overdue on the very day on which they are written, as it would be in a plan of
 * the past. The rules decide.
 */
function passing(asked: AskedForPlan, session: Session): readonly NewFile[] {
  const today = session.today(null);
  let problem = "";
  for (const timescale of asked.example ? ["3 months", asked.completion, "ongoing"] : [null]) {
    const files = newPlanFiles({ ...asked, timescale });
    const loaded = loadLedger({ files, paths: new Set(files.map(({ path }) => path)) });
    const { findings } = checkLedger(loaded, { asOf: today, now: today });
    const error = findings.find(({ severity }) => severity === "error");
    if (error === undefined) return files;
    problem = error.diagnostic.message;
  }
  throw new CannotRun(`the plan would not pass plan check: ${problem}`, "Give other particulars.", ExitCode.findings);
}
