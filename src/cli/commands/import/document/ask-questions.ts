import { parseTimescale } from "../../../../calendar/timescale.ts";
import { indexDirectory } from "../../../../core/directory-index.ts";
import type { Document } from "../../../../documents/document.ts";
import type { Answers } from "../../../../import/answers/answers.ts";
import { withAnswer } from "../../../../import/answers/with-answer.ts";
import { COLUMN_FIELDS } from "../../../../import/columns/vocabulary.ts";
import type { PlanAtHand } from "../../../../import/plan-at-hand.ts";
import type { Proposal, Question } from "../../../../import/proposal.ts";
import { propose } from "../../../../import/propose.ts";
import { quote } from "../../../../text/quote.ts";
import { ask, askOptional } from "../../../prompt/ask.ts";
import type { Session } from "../../../session/session.ts";

/** The answers with those that were given at the terminal. */
export interface Asked {
  readonly answers: Answers;
  /** Whether anything was answered there. */
  readonly isNew: boolean;
}

/**
 * Puts the questions of an import to the person at the terminal, what is most likely preselected; answers may raise others.
 *
 * @param keep is handed the answers after each, so that none is lost
 */
export async function askQuestions(
  session: Session,
  document: Document,
  plan: PlanAtHand,
  given: Answers,
  keep: (answers: Answers) => void,
): Promise<Asked> {
  let answers = given;
  const take = (question: Pick<Question, "kind" | "text">, answer: string): void => {
    answers = withAnswer(answers, question, answer);
    keep(answers);
  };
  const headings = headingsOf(document, plan, answers);
  if (headings.length > 0) {
    const text = await askedHeading(session, headings);
    if (text !== null) take({ kind: "column", text }, "action");
  }
  const first = proposalOf(document, plan, answers);
  if (first?.hasProgress === true && !answers.progress.has("by")) {
    const who = await askOptional(session, "It says how far the actions are. Whose words are these?");
    take({ kind: "progress", text: "by" }, who ?? "none");
    if (who !== undefined && first.actions.some(({ entries }) => entries.some(({ due }) => due !== null)))
      take({ kind: "progress", text: "revised" }, await askedRevised(session));
  }
  const asked = new Set<string>();
  for (;;) {
    const [question] = proposalOf(document, plan, answers)?.questions.filter((it) => !asked.has(keyOf(it))) ?? [];
    if (question === undefined) return { answers, isNew: answers !== given };
    asked.add(keyOf(question));
    const answer = await askOne(session, question, plan);
    if (answer.trim() !== "") take(question, answer.trim());
  }
}

function keyOf({ kind, text }: Question): string {
  return `${kind} ${text}`;
}

function proposalOf(document: Document, plan: PlanAtHand, answers: Answers): Proposal | null {
  const read = propose(document, plan, answers);
  return read.ok ? read.proposal : null;
}

/** What stands where headings would, in a document of which none names the action. */
function headingsOf(document: Document, plan: PlanAtHand, answers: Answers): readonly string[] {
  const read = propose(document, plan, answers);
  return read.ok ? [] : read.headings;
}

async function askedHeading(session: Session, headings: readonly string[]): Promise<string | null> {
  const choices = headings.map((text, at) => ({ value: String(at), name: text }));
  const message = "No heading names the action. Which of these does?";
  const chosen = await ask(session, "", "", {
    ...{ kind: "choice", message },
    choices: [...choices, { value: "", name: "None of them" }],
  });
  return chosen === "" ? null : (headings[Number(chosen)] ?? null);
}

function askedRevised(session: Session): Promise<string> {
  return ask(session, "", "", {
    ...{ kind: "choice", message: "It has later dates, too. Are they" },
    choices: [
      { value: "sought", name: "asked for, and still to be decided" },
      { value: "decided", name: "decided already" },
    ],
  });
}

function askOne(session: Session, question: Question, plan: PlanAtHand): Promise<string> {
  const { kind, problem, suggestion, where } = question;
  const message = `${where}: ${problem}`;
  const text = (check?: (text: string) => string | null): Promise<string> =>
    ask(session, "", "", {
      ...{ kind: "text", message, required: false },
      ...(suggestion === "" ? {} : { default: suggestion }),
      ...(check === undefined ? {} : { check }),
    });
  if (kind === "name") return askedName(session, message, suggestion, plan);
  if (kind === "dates" || kind === "column") {
    const all = kind === "dates" ? ["day-first", "month-first"] : COLUMN_FIELDS;
    const order = [suggestion, ...all.filter((one) => one !== suggestion)].filter((one) => one !== "");
    return ask(session, "", "", { kind: "choice", message, choices: order.map((value) => ({ value, name: value })) });
  }
  if (kind !== "timescale") return text();
  return text((answer) => {
    if (answer.trim() === "none") return null;
    const read = parseTimescale(answer.trim(), plan.calendar);
    return read.ok ? null : `${read.problem}. ${read.help} Or none, for an action without.`;
  });
}

/** Who is meant: somebody of the directory, the likeliest first, somebody new, or nobody. */
function askedName(session: Session, message: string, near: string, { directory }: PlanAtHand): Promise<string> {
  const { parties } = indexDirectory(directory);
  const known = parties.map(({ id, name }) => ({ value: id, name: `${name} (${id})` }));
  const isNear = ({ value }: { value: string }): boolean => value === near;
  return ask(session, "", "", {
    ...{ kind: "search", message: `${message} (type to search)` },
    choices: [
      ...known.filter(isNear),
      { value: "people", name: "Somebody new: a person" },
      { value: "posts", name: "Somebody new: a post" },
      { value: "bodies", name: "Somebody new: a body" },
      { value: "organisations", name: "Somebody new: an organisation" },
      { value: "none", name: "Nobody" },
      ...known.filter((one) => !isNear(one)),
    ],
  });
}

/** What the answers are kept in is said once, when all is done. */
export function keptWords(path: string): string {
  return `your answers are in ${quote(path, 200)}: for the next version, --map ${path}`;
}
