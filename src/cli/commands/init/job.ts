import { join, relative } from "node:path";
import { taken } from "../../../io/files/find-plan.ts";
import { CI_HOSTS, type CiHost, newPlanJob } from "../../../ledger/init/ci-job.ts";
import type { NewFile } from "../../../ledger/init/new-plan.ts";
import { CannotRun } from "../../exit-code.ts";
import { toSlashes } from "../../session/origin.ts";
import { VERSION } from "../../version.ts";

/** The file of a CI job, and what is left to do before the host runs it. */
export interface Job {
  /** Its path is absolute. */
  readonly file: NewFile;
  readonly next: string;
}

/** A release of the same first number: what it cannot read, no newer one could either (docs/promise.md). */
const PROGRAM = `plan-ledger@${VERSION.split(".")[0]}`;

const NEXT: Readonly<Record<CiHost, string>> = {
  github: "Commit it and push: GitHub runs the job on every pull request and every night",
  gitlab: "Commit it and push: GitLab runs the job on every merge request. For the night make a schedule, under Build",
  azure:
    "Commit it and push. Then make a pipeline of the file; in Azure Repos name it as a build validation of the branch",
};

/**
 * The job that checks a plan.
 *
 * @param plan the plan's folder, absolute
 * @param top the repository's top, absolute
 * @throws CannotRun where the folder's name could mean something else to a shell
 */
export function jobFor(ci: CiHost, plan: string, top: string): Job {
  const named = folderFrom(top, plan);
  if (!isPlain(named)) {
    throw new CannotRun(
      `--ci: a job cannot name the folder ${named}`,
      "Give the folder a name of plain letters, digits, - and _, inside the repository.",
    );
  }
  const { path, text } = newPlanJob(ci, { plan: named, program: PROGRAM });
  const whole = { file: { path: join(top, path), text }, next: NEXT[ci] };
  // GitLab has one file for all jobs of a repository: ours is put beside that.
  if (ci !== "gitlab" || taken([whole.file.path]).length === 0) return whole;
  const beside = ".gitlab/plan-check.yml";
  return {
    file: { path: join(top, beside), text },
    next: `Put this line into ${path}, and commit both: include: { local: ${beside} }`,
  };
}

/** The hosts that a job can be written for, with no file in its way. */
export function hostsFor(plan: string, top: string): readonly CiHost[] {
  if (!isPlain(folderFrom(top, plan))) return [];
  return CI_HOSTS.filter((host) => taken([jobFor(host, plan, top).file.path]).length === 0);
}

function folderFrom(top: string, plan: string): string {
  return toSlashes(relative(top, plan)) || ".";
}

/** Whether no shell could take a folder's name for anything else. */
function isPlain(folder: string): boolean {
  return /^[\w./-]+$/.test(folder) && !folder.startsWith("..") && !folder.startsWith("-");
}
