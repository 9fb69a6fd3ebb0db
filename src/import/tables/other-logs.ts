import type { Document, Table } from "../../documents/document.ts";
import type { Answers } from "../answers/answers.ts";
import { plainHeading } from "../columns/headings.ts";
import { addressOf } from "../proposal.ts";
import { cellsWithText } from "./grid.ts";
import type { LeftCell } from "./register.ts";

/** A document without its tables that are no action plans, and what stood in them. */
export interface WithoutLogs {
  readonly document: Document;
  readonly aside: readonly LeftCell[];
  /** What those tables are, with where they stand: `a risk log`. */
  readonly logs: readonly { readonly where: string; readonly what: string }[];
}

/** By what a sheet or a table is called. */
const BY_NAME: readonly (readonly [string, RegExp])[] = [
  ["a risk log", /\b(?:raid|risks?|assumptions?|dependenc(?:y|ies)) (?:log|register)\b/i],
  ["a lessons log", /\blessons? (?:learn(?:ed|t|ing)?|log|identified)\b/i],
  ["a glossary", /\b(?:glossary|abbreviations|acronyms)\b/i],
  ["a decisions log", /\bdecisions? (?:log|register)\b/i],
];

/** By its headings: all of a line must stand there. */
const BY_HEADINGS: readonly (readonly [string, readonly RegExp[]])[] = [
  ["a risk log", [/\b(?:likelihood|probability)\b/, /\b(?:impact|risk|consequence|severity)\b/]],
  ["a risk log", [/\braid\b/, /\bmitigation\b/]],
  ["a risk log", [/\b(?:inherent|residual) (?:risk|score)\b/]],
  ["a risk log", [/^(?:risk|risk description|description of risk)$/, /\bmitigat\w+/]],
  ["a lessons log", [/^lessons?(?: (?:learn\w*|identified|description|title|no|id))?$/]],
  ["a lessons log", [/^what went (?:well|wrong)/]],
  ["a glossary", [/^(?:term|acronym|abbreviation)s?$/, /^(?:meaning|definition|description|stands for|full name)s?$/]],
];

/** Sets tables aside that say what they are, and are no action plan; the map may name the action in one all the same. */
export function withoutLogs(document: Document, answers: Answers): WithoutLogs {
  const aside: LeftCell[] = [];
  const logs: { where: string; what: string }[] = [];
  const tables = document.tables.map((table) => {
    const what = logOf(table, answers);
    if (what === null) return table;
    logs.push({ where: table.where, what });
    for (const { cell, row } of cellsWithText(table)) {
      const reason = `its table is ${what}, no action plan`;
      aside.push({ where: addressOf(table.where, row.number), heading: "", text: cell.text, reason });
    }
    return { ...table, rows: [] };
  });
  return { document: { ...document, tables }, aside, logs };
}

function logOf({ name, title, rows }: Table, { columns }: Answers): string | null {
  const headings = rows
    .slice(0, MOST_ABOVE)
    .map(({ cells }) => cells.flatMap(({ text }) => (text.length > LONGEST_HEADING ? [] : [plainHeading(text)])));
  if (headings.flat().some((heading) => columns.get(heading) === "action")) return null;
  const called = BY_NAME.find(([, pattern]) => [name, title].some((text) => text !== null && pattern.test(text)));
  if (called !== undefined) return called[0];
  const [what] =
    BY_HEADINGS.find(([, patterns]) =>
      headings.some((row) => row.length > 1 && patterns.every((pattern) => row.some((text) => pattern.test(text)))),
    ) ?? [];
  return what ?? null;
}

/** What is longer is no heading, but a text in which such a word stands. */
const LONGEST_HEADING = 40;
/** Where the headings of a table may stand, titles and remarks above. */
const MOST_ABOVE = 15;
