import { plainHeading } from "../columns/headings.ts";
import { COLUMN_FIELDS, type ColumnField } from "../columns/vocabulary.ts";
import type { Question } from "../proposal.ts";
import { AnswerMap } from "./answer-map.ts";
import { type Answers, keyOf, type ProgressKey } from "./answers.ts";

/** The lists of a map that a question is answered in. */
const LISTS = {
  ...({ name: "names", timescale: "timescales", id: "ids", theme: "themes", evidence: "evidence" } as const),
};

/** The answers with one more: what a map would say under the question's text. */
export function withAnswer(answers: Answers, { kind, text }: Pick<Question, "kind" | "text">, answer: string): Answers {
  if (kind === "dates") return { ...answers, dates: answer === "month-first" ? "month-first" : "day-first" };
  if (kind === "progress")
    return { ...answers, progress: new Map([...answers.progress, [text as ProgressKey, answer]]) };
  if (kind === "column") {
    const field = COLUMN_FIELDS.find((one) => one === answer) ?? "other";
    return { ...answers, columns: new Map<string, ColumnField>([...answers.columns, [plainHeading(text), field]]) };
  }
  const list = LISTS[kind];
  return { ...answers, [list]: new AnswerMap([...answers[list], [keyOf(text), answer]]) };
}
