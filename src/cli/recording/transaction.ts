import { prepareRecord } from "../../ledger/record/prepare.ts";
import { CannotRun, ExitCode } from "../exit-code.ts";
import type { Session } from "../session/session.ts";
import { closedWords, requireClosedStays } from "./closed-plan.ts";
import type { WritingOptions } from "./options.ts";
import { printOutcome, printRefusal } from "./outcome.ts";
import { type Replace, withPlanWriter } from "./plan-writer.ts";
import type { Outcome, Recording } from "./recording.ts";
import { openToWrite, type WritingLedger } from "./writing-ledger.ts";

/** How a command comes to its recording. */
interface Recorder<Answers> {
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
  return withPlanWriter(session, { folder: session.folder(), dryRun: options.dryRun === true }, async (replace) => {
    const ledger = session.cancellable(() => openToWrite(session));
    options.requireSame?.(ledger);
    const answers = early === null ? await answer(ledger) : early.answers;
    return session.cancellable(() => transact(session, options, ledger, build(ledger, answers), replace));
  });
}

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
    recording.allowances,
  );
  if (!prepared.ok) throw new CannotRun(prepared.problem, prepared.help, ExitCode.findings);
  const said = { ...recording, remarks: [...(recording.remarks ?? []), ...closedWords(ledger, recording)] };
  const outcome: Outcome = { ...prepared, ledger, asOf, recording: said, written: options.dryRun !== true };
  requireClosedStays(ledger, prepared.loaded, recording);
  if (prepared.forbidden) {
    printRefusal(session, options, { ...outcome, written: false });
    return ExitCode.findings;
  }
  replace(prepared.files);
  printOutcome(session, options, outcome);
  return ExitCode.done;
}
