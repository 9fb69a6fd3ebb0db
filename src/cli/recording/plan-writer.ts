import { resolve } from "node:path";
import { forgetInterruptedWrite, withJournal } from "../../io/files/interrupted-write.ts";
import { withPlanLock } from "../../io/files/plan-lock.ts";
import { replaceFiles } from "../../io/files/replace-files.ts";
import type { Rewritten } from "../../ledger/record/prepare.ts";
import type { Session } from "../session/session.ts";

/** Puts files of the plan in place, all or none. Their paths count from the plan's folder. */
export type Replace = (files: readonly Rewritten[]) => void;

/** How a plan is written to: where, and whether it is. */
export interface Writing {
  /** The plan's folder, absolute. */
  readonly folder: string;
  /** Then no lock is taken, and the files stay as they are. */
  readonly dryRun: boolean;
}

/**
 * Does work that writes to a plan while no other command can: it reads the plan, decides and replaces its files.
 *
 * @throws CannotRun where an earlier command was stopped half-way, and CannotWrite where the lock cannot be had, or a file not be written
 */
export async function withPlanWriter<Outcome>(
  session: Session,
  { folder, dryRun }: Writing,
  work: (replace: Replace) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  session.requireWhole(folder);
  if (dryRun) return work(() => {});
  const replace: Replace = (files) => {
    const replacements = files.map((file) => ({ ...file, path: resolve(folder, file.path) }));
    withJournal(folder, replacements, () => replaceFiles(replacements, session.onProgress));
  };
  return withPlanLock(folder, async () => {
    session.requireWhole(folder);
    forgetInterruptedWrite(folder);
    return work(replace);
  });
}
