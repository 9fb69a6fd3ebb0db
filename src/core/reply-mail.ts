import { type AnswerKey, REPLY_TITLES } from "./reply-form.ts";

/** What stands before each answer in a message, by which a reply is read back. */
export const MAIL_LABELS: Readonly<Record<AnswerKey, string>> = {
  ...REPLY_TITLES,
  status: "Status",
  confidence: "How sure",
  note: "What was done",
};

/** What is asked about every action; the rest only where there is something to say. */
export const ASKED_OF_ALL: readonly AnswerKey[] = ["status", "forecast", "note", "evidence"];

/** The line that ends the last answer. */
export const END_OF_QUESTIONS = "[end of the questions]";

/** The line under which an action is asked about: `[1.4.1] Introduce the board`. */
export function questionOf(id: string, title: string): string {
  return `[${id}] ${title}`;
}
