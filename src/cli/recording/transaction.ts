import { resolve } from "node:path";
import { CannotWrite } from "../../io/files/cannot-write.ts";
import { prepareRecord, type Rewritten } from "../../ledger/record/prepare.ts";
import { CannotRun, ExitCode } from "../exit-code.ts";
import type { Session } from "../session/session.ts";
import { interruptibly } from "../session/with-interrupt.ts";
import { closedWords, requireClosedStays } from "./closed-plan.ts";
import type { WritingOptions } from "./options.ts";
import { printOutcome, printRefusal } from "./outcome.ts";
import type { Outcome, Recording } from "./recording.ts";
import { openToWrite, type WritingLedger } from "./writing-ledger.ts";

/** How a command comes to its recording. */
export interface Recorder<Answers> {
  /** Works out what the options leave open, asking where somebody can be asked. */
  readonly answer: (ledger: WritingLedger) => Answers | Promise<Answers>;
  /** What is to be recorded, from the ledger as it is once the lock is held. It asks nobody. */
  readonly build: (ledger: WritingLedger, answers: Answers) => Recording;
}

/**
 * One change of the ledger, whole or not at all: under the plan's lock it is read, the recording is built from what it
 * says, judged by the rules of `plan check`, and written. An error in the record that it would introduce stops it, exit 1,
 * with nothing written. With `--dry-run` all is done but the writing: then the code says whether it would have been written.
 */
export async function record<Answers>(
  session: Session,
  options: WritingOptions,
  { answer, build }: Recorder<Answers>,
): Promise<ExitCode> {
  // Nobody else should have to wait while somebody thinks about an answer.
  const early = session.canAsk ? { answers: await answer(openToWrite(session)) } : null;
  const work = async (replace: Replace): Promise<ExitCode> => {
    const ledger = interruptibly(session, () => openToWrite(session));
    const answers = early === null ? await answer(ledger) : early.answers;
    return interruptibly(session, () => transact(session, options, ledger, build(ledger, answers), replace));
  };
  if (options.dryRun === true) return work(() => {});
  // Not at the top: whoever only reads need not load them.
  const { withPlanLock } = await import("../../io/files/plan-lock.ts");
  const { replaceFiles } = await import("../../io/files/replace-files.ts");
  try {
    return await withPlanLock(session.folder(), () => work((files) => replaceFiles(files, session.onProgress)));
  } catch (error) {
    throw asCannotRun(error);
  }
}

type Replace = (files: readonly Rewritten[]) => void;

function transact(
  session: Session,
  options: WritingOptions,
  ledger: WritingLedger,
  recording: Recording,
  replace: Replace,
): ExitCode {
  const asOf = ledger.asOf > recording.date ? ledger.asOf : recording.date;
  const prepared = prepareRecord(
    ledger.loaded,
    ledger.tree,
    recording.changes,
    { asOf, now: ledger.today },
    session.onProgress,
  );
  if (!prepared.ok) throw new CannotRun(prepared.problem, prepared.help, ExitCode.findings);
  const said = { ...recording, remarks: [...(recording.remarks ?? []), ...closedWords(ledger, recording)] };
  const outcome: Outcome = { ...prepared, ledger, asOf, recording: said, written: options.dryRun !== true };
  requireClosedStays(ledger, prepared.loaded, recording);
  if (prepared.forbidden) {
    printRefusal(session, options, { ...outcome, written: false });
    return ExitCode.findings;
  }
  replace(prepared.files.map((file) => ({ ...file, path: resolve(ledger.folder, file.path) })));
  printOutcome(session, options, outcome);
  return ExitCode.done;
}

/** What `io` could not do is said with its help, exit 2; everything else is a fault of ours. */
function asCannotRun(error: unknown): unknown {
  return error instanceof CannotWrite ? new CannotRun(error.message, error.help) : error;
}
