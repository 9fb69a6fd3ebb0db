import { parseTimescale } from "../../calendar/timescale.ts";
import type { Row } from "../../documents/cell.ts";
import type { Document, Table } from "../../documents/document.ts";
import { largest } from "../../text/lists.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import type { Answers } from "../answers/answers.ts";
import type { PlanAtHand } from "../plan-at-hand.ts";
import { addressOf, type Question } from "../proposal.ts";
import { namesSomebody } from "../values/names.ts";
import { periodTyped } from "../values/timescales.ts";
import { columnsOf } from "./columns.ts";
import { BY_A_WORD, plainHeading, recognise } from "./headings.ts";
import type { ColumnField } from "./vocabulary.ts";

/** The answers with what most likely holds of columns that nothing says, and the questions whether it does. */
export interface Guessed {
  readonly answers: Answers;
  readonly questions: readonly Question[];
}

/**
 * Guesses by what stands in them which columns name the action, the owners and the dates, where no heading does. Each
 * guess is a question.
 */
export function withGuesses({ tables }: Document, answers: Answers, plan: PlanAtHand): Guessed {
  const columns = new Map(answers.columns);
  const questions: Question[] = [];
  for (const table of tables) {
    for (const { row, heading, field } of guessesIn(table, answers, plan)) {
      const key = plainHeading(heading);
      if (columns.has(key)) continue;
      columns.set(key, field);
      questions.push({
        ...{ kind: "column", where: addressOf(table.where, row.number), text: inOneLine(heading), suggestion: field },
        problem: `the column ${quote(heading)} seems to say ${SAYS[field] ?? field}, and no heading does`,
        help: "Say in the map what it is, under columns; other: it is not imported.",
      });
    }
  }
  return { answers: { ...answers, columns }, questions };
}

const SAYS: Partial<Readonly<Record<ColumnField, string>>> = {
  action: "what is to be done",
  owners: "who is to do it",
  timescale: "by when it is to be done",
};

interface Guess {
  readonly row: Row;
  readonly heading: string;
  readonly field: ColumnField;
}

function guessesIn(table: Table, answers: Answers, plan: PlanAtHand): readonly Guess[] {
  const header = table.rows.find((row) => columnsOf(row, answers) !== null);
  const row = header ?? table.rows.find((one) => isHalfKnown(one));
  if (row === undefined) return [];
  const values = (column: number): readonly string[] =>
    table.rows.flatMap(({ number, cells }) =>
      number <= row.number
        ? []
        : cells.flatMap((cell) => (cell.column === column && cell.text !== "" ? [cell.text] : [])),
    );
  const unknown = row.cells
    .filter(({ text }) => text !== "" && !answers.columns.has(plainHeading(text)))
    .filter(({ text }) => recognise(text) === null || (header === undefined && recognise(text)?.field === "id"))
    .map(({ column, text }) => ({ heading: text, texts: values(column) }))
    .filter(({ texts }) => texts.length > 0);
  const guess = (field: ColumnField, likely: (texts: readonly string[]) => number, least: number): readonly Guess[] => {
    const best = largest(unknown.map(({ texts }) => likely(texts)));
    const found = best < least ? undefined : unknown.find(({ texts }) => likely(texts) === best);
    return found === undefined ? [] : [{ row, heading: found.heading, field }];
  };
  if (header === undefined) return guess("action", meanLength, SHORTEST_ACTION);
  const known = columnsOf(header, answers);
  return [
    ...(known?.of("owners").length === 0 ? guess("owners", (texts) => share(texts, namesSomebody), MOST) : []),
    ...(known?.of("timescale").length === 0 ? guess("timescale", (texts) => share(texts, isDate(plan)), MOST) : []),
  ];
}

/** Whether a row has headings of plans, with who or by when among them, and none that names the action. */
function isHalfKnown({ cells }: Row): boolean {
  const known = cells.flatMap(({ text }) => recognise(text) ?? []);
  const sure = new Set(known.flatMap(({ field, rank }) => (rank < BY_A_WORD ? [field] : [])));
  return sure.size >= 2 && known.some(({ field }) => field === "owners" || field === "timescale");
}

const SHORTEST_ACTION = 10;
/** How many of the words in a column have to be of the kind. */
const MOST = 0.6;

function meanLength(texts: readonly string[]): number {
  return texts.some((text) => /\p{L}/u.test(text)) ? texts.join("").length / texts.length : 0;
}

function share(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.filter(is).length / texts.length;
}

function isDate({ calendar }: PlanAtHand): (text: string) => boolean {
  const dates = { ...calendar, dates: "day-first" as const };
  return (text) => periodTyped(text, dates, "day-first") !== null || parseTimescale(text, dates).ok;
}
