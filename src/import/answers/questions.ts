import { inOneLine, quote } from "../../text/quote.ts";
import { andList, count } from "../../text/sentence.ts";
import type { Question } from "../proposal.ts";
import { keyOf } from "./answers.ts";

/** One question for all dates of a document that can be read in two ways. */
export function orderQuestion(
  dates: readonly { readonly where: string; readonly text: string }[],
): readonly Question[] {
  const [first] = dates;
  if (first === undefined) return [];
  return [
    {
      ...{ kind: "dates", where: first.where, text: "dates", suggestion: "day-first" },
      problem: `${quote(first.text)} can be read in two ways: does the day come first?`,
      help: "Write dates: day-first or dates: month-first in the map. It holds for all dates in figures.",
    },
  ];
}

const MOST_NAMED = 4;

/** One question for all actions that are said to be complete while nothing says what shows it. */
export function evidenceQuestion(
  actions: readonly { readonly id: string; readonly where: string; readonly words: string }[],
): readonly Question[] {
  const [first, ...others] = actions;
  if (first === undefined) return [];
  const named = actions.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = actions.length - named.length;
  const ids = andList(more === 0 ? named : [...named, `${count(more, "other")}`]);
  return [
    {
      ...{ kind: "evidence", where: first.where, text: others.length === 0 ? first.id : "all" },
      problem: `${ids} ${others.length === 0 ? "is" : "are"} said to be complete, and nothing says what shows it`,
      help: "Name it in the map, under evidence, by id or for all: a link, or words that say where it is; or none, and it is kept in words only.",
      suggestion: others.length === 0 ? inOneLine(first.words) : "",
    },
  ];
}

/** The same question about the same words is asked once. */
export function together(questions: readonly Question[]): readonly Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) {
    const key = question.kind === "id" ? `id ${question.where}` : `${question.kind} ${keyOf(question.text)}`;
    const known = asked.get(key);
    asked.set(
      key,
      known === undefined
        ? question
        : { ...known, where: known.where.endsWith(" and elsewhere") ? known.where : `${known.where} and elsewhere` },
    );
  }
  return [...asked.values()];
}
