import { visible } from "../../render/printable.ts";
import { CannotRun, ExitCode, refused } from "../exit-code.ts";
import type { Session } from "../session/session.ts";
import type { Question } from "./question.ts";

/**
 * The answer to a question, for an option that is missing. Where nobody can be asked (no terminal, `--no-input`) it is
 * an error that names the option, and Ctrl-C ends the command (130) with nothing written.
 *
 * @param option as it is given, with what it takes: `--note <text>`
 * @param help why it is needed, or what it may be
 */
export async function ask(session: Session, option: string, help: string, question: Question): Promise<string> {
  const [answer = ""] = await askAll(session, option, help, question);
  return answer;
}

/** The same for a question with any number of answers. */
export async function askAll(
  session: Session,
  option: string,
  help: string,
  question: Question,
): Promise<readonly string[]> {
  requireChoice(option, question);
  if (!session.canAsk) throw new CannotRun(`${option} is missing`, help);
  const { prompt } = await import("./prompt.ts");
  const answer = await prompt(printable(question), session.dialogue);
  session.world.progress?.restart();
  if (answer.kind === "answer") return answer.values;
  throw new CannotRun("stopped: nothing was written", "Run it again when you are ready.", ExitCode.interrupted);
}

/** The answer to a question that Enter skips; undefined where it was skipped. */
export async function askOptional(
  session: Session,
  message: string,
  check?: (text: string) => string | null,
): Promise<string | undefined> {
  const question = { kind: "text", message: `${message} (Enter skips)`, required: false } as const;
  const text = await ask(session, "", "", check === undefined ? question : { ...question, check });
  return text.trim() === "" ? undefined : text.trim();
}

/** A question without an answer to choose is none: what the plan lacks is said instead, also where nobody can be asked. */
function requireChoice(option: string, question: Question): void {
  if (question.kind === "text" || question.choices.length > 0) return;
  const { problem, help } = question.none ?? { problem: `there is nothing to choose for ${option}`, help: "" };
  throw refused(problem, help);
}

/** Names in a question come from the plan, and a terminal would obey what is in them. */
function printable(question: Question): Question {
  const message = visible(question.message);
  if (question.kind === "text") return { ...question, message };
  const choices = question.choices.map((one) => ({
    ...one,
    name: visible(one.name),
    ...(one.description === undefined ? {} : { description: visible(one.description) }),
  }));
  return { ...question, message, choices };
}
