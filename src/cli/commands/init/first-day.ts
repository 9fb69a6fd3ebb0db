import { type Format, formatNamed } from "../../../render/formats.ts";
import { asCannotRun, ExitCode } from "../../exit-code.ts";
import { askOptional } from "../../prompt/ask.ts";
import { openToWrite } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";
import type { AdditionName } from "../add/kinds.ts";
import { addTo } from "../add/run.ts";

/**
 * Asks for what a plan needs on its first day: its other themes, who decides, who owns actions. Enter ends each. The plan
 * is begun already: Ctrl-C only ends the questions.
 */
export async function firstDay(session: Session): Promise<ExitCode> {
  try {
    await each(session, "What is its next theme called?", (title) => add(session, "theme", title));
    const body = await askOptional(session, "Which body approves later dates, holds and closings?");
    if (body !== undefined) {
      await add(session, "body", body);
      const id = openToWrite(session).plan.directory.bodies.find(({ name }) => name === body)?.id;
      if (id !== undefined) await add(session, "approver", id);
    }
    await each(session, "Who owns actions? A person's name", (name) => add(session, "person", name));
  } catch (error) {
    if (asCannotRun(error)?.exitCode === ExitCode.interrupted) return ExitCode.interrupted;
    throw error;
  }
  return ExitCode.done;
}

async function each(session: Session, message: string, add: (text: string) => Promise<void>): Promise<void> {
  for (;;) {
    const text = await askOptional(session, message);
    if (text === undefined) return;
    await add(text);
  }
}

/** What cannot be added is said, and the next question comes. */
async function add(session: Session, kind: AdditionName, name: string): Promise<void> {
  try {
    await addTo(session, kind, name, { format: formatNamed("table") as Format, brief: true });
  } catch (error) {
    const problem = asCannotRun(error);
    if (problem === null || problem.exitCode === ExitCode.interrupted) throw error;
    session.messages.cannotRun(problem);
  }
}
