import type { Row } from "../../documents/cell.ts";
import type { Document } from "../../documents/document.ts";
import { largest } from "../../text/lists.ts";
import { inOneLine } from "../../text/quote.ts";
import { type Answers, NO_ANSWERS } from "../answers/answers.ts";
import { columnsOf, doubledColumns } from "../columns/columns.ts";
import type { WithoutLogs } from "./other-logs.ts";

/** Why no action can be found in a document, and what to do. */
export interface HeaderFault {
  readonly ok: false;
  readonly problem: string;
  readonly help: string;
  /** What stands where headings would: one of these may name the action. Empty where that is not what is wrong. */
  readonly headings: readonly string[];
}

type Fault = Pick<HeaderFault, "problem" | "help"> & Partial<HeaderFault>;

/** What is wrong with the headings of a document’s tables: none that names an action, or two for one thing. */
export function headerFault(document: Document, answers: Answers, logs: WithoutLogs["logs"]): HeaderFault | null {
  const fault = onlyLogs(document, logs) ?? withoutHeader(document, answers) ?? doubled(document, answers);
  return fault === null ? null : { ok: false, headings: [], ...fault };
}

/** A risk log, a glossary or the like is no action plan, however its columns are called. */
function onlyLogs({ tables }: Document, [log]: WithoutLogs["logs"]): Fault | null {
  const hasOther = tables.some(({ rows }) => rows.some((row) => columnsOf(row, NO_ANSWERS) !== null));
  if (log === undefined || hasOther) return null;
  return {
    problem: `${log.where} is ${log.what}, and there is no action plan beside it`,
    help: "To import it all the same, say in a map (--map FILE, under columns) which of its headings is the action.",
  };
}

function withoutHeader({ tables }: Document, answers: Answers): Fault | null {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) {
    return {
      problem: "there is no table in it with a word in it",
      help: "An action plan is read from its tables: one row an action, with a row of headings.",
    };
  }
  if (filled.some(({ rows }) => rows.some((row) => columnsOf(row, answers) !== null))) return null;
  const widest = filled.flatMap(({ rows }) => rows.slice(0, ROWS_ABOVE)).map(headingsIn);
  const most = largest(widest.map(({ length }) => length));
  const firsts = filled.slice(0, 3).map(({ where, rows }) => {
    const cells = rows[0]?.cells
      .filter(({ text }) => text !== "")
      .map(({ text }) => `“${text.replace(/\s+/g, " ").slice(0, 24)}”`);
    return `${where} begins with ${cells?.slice(0, 6).join(", ")}`;
  });
  return {
    problem: `no table in it has a row of headings that names an action\n${firsts.join("\n")}`,
    help: "Headings are such as Action, Lead, Timescale, Outcome. Put them above the columns; or say in a map (--map FILE, under columns) what the headings that are there mean.",
    headings: most < 2 ? [] : (widest.find(({ length }) => length === most) ?? []),
  };
}

/** A title, a day and a remark may stand above the headings. */
const ROWS_ABOVE = 8;

function headingsIn({ cells }: Row): readonly string[] {
  return cells.flatMap(({ text }) => (text === "" || text.length > LONGEST_HEADING ? [] : [inOneLine(text)]));
}

const LONGEST_HEADING = 120;

function doubled({ tables }: Document, answers: Answers): Fault | null {
  for (const table of tables) {
    for (const row of table.rows) {
      const names = columnsOf(row, answers) === null ? null : doubledColumns(row, answers);
      if (names === null) continue;
      return {
        problem: `${table.where}, row ${row.number}: ${names.map((name) => `“${name}”`).join(" and ")} are headings for the same thing`,
        help: "Say in a map which of them counts (--map FILE, under columns): the other is “other”.",
      };
    }
  }
  return null;
}
