import { isoPeriod } from "../../calendar/period.ts";
import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Decision } from "../../core/action.ts";
import { evidencePath } from "../../core/evidence-path.ts";
import type { ProgressField } from "../columns/vocabulary.ts";
import { textOf, wordsOf } from "../tables/cell-words.ts";
import { dayTyped, periodTyped } from "../values/timescales.ts";
import { clean } from "../values/wording.ts";
import { commentaryOf, type Days } from "./commentary.ts";
import { type FoundAction, type SaidProgress, type SaidStatus, statusOf, statusOfPercent } from "./found-action.ts";

/** An entry as it would be written. */
export interface ProposedEntry {
  readonly date: PlanDate;
  /** Whose words they are: a directory id; null where nobody has said, and then it is only shown. */
  readonly by: string | null;
  /** It is a part of a commentary that has a day of its own. */
  readonly isRemark: boolean;
  readonly status: SaidStatus | null;
  /** A later date, as files write it; sought, where there is no decision. */
  readonly due: string | null;
  readonly decision: Decision | null;
  readonly evidence: readonly string[];
  readonly note: string | null;
}

/** What somebody has said of all progress in a document. */
export interface ProgressTerms extends Days {
  readonly by: string | null;
  /** By which the revised dates were decided; null where they are only sought. */
  readonly decision: Decision | null;
  /** What shows that an action is complete, where its row does not say; null where it is not known. `none`: nothing. */
  readonly evidenceFor: (id: string) => string | null;
}

/** The entries of an action; or that somebody has to say what shows that it is complete. */
export interface ReadProgress {
  readonly entries: readonly ProposedEntry[];
  readonly lacksEvidence: boolean;
}

/**
 * What the columns of a row say of how far its action is, as entries: each dated part of a commentary one, and one for all
 * else, of the day of completion, of the last update, or as of which the document speaks. What is no status of the ledger,
 * such as a RAG, is kept in words. Nothing is invented.
 *
 * @param id of the action
 * @param due as the row prints it, in the calendar's words; null where it has none
 */
export function progressOf({ said }: FoundAction, id: string, due: string | null, terms: ProgressTerms): ReadProgress {
  const { by, calendar, order, asOf } = terms;
  const of = (...fields: ProgressField[]): readonly SaidProgress[] => said.filter((it) => fields.includes(it.field));
  const day = (field: ProgressField): PlanDate | null => {
    const [found = null] = of(field).map(({ cell }) => dayTyped(textOf(cell), calendar, order));
    return found !== null && found <= asOf ? found : null;
  };
  const { dated, undated } = commentaryOf(linesOf(of("progress")), terms);
  const completed = day("completed");
  const isComplete = saidStatus(of("status"), of("percent"), completed) === "complete";
  const evidence = evidenceOf(of("evidence"), isComplete ? terms.evidenceFor(id) : null);
  const isUnshown = isComplete && evidence.length === 0;
  const status =
    isUnshown && terms.evidenceFor(id) === "none" ? null : saidStatus(of("status"), of("percent"), completed);
  const date = (status === "complete" ? completed : null) ?? day("updated") ?? asOf;
  const revised = of("revised").map(({ cell }) => periodTyped(textOf(cell), calendar, order))[0] ?? null;
  const later = revised === null || isoPeriod(revised) === due ? null : isoPeriod(revised);
  // Of what is complete, a date that was only asked for is history.
  const sought = status === "complete" && terms.decision === null ? null : later;
  const sameDay = status === "complete" ? dated.filter((it) => it.date === date).map(({ text }) => text) : [];
  const note = noteOf(
    [...sameDay, ...undated],
    said.filter(({ field, cell }) => keptInWords(field, { completed, date, isDueRead: sought !== null }, textOf(cell))),
  );
  const last: ProposedEntry = {
    ...{ date, by, isRemark: false, status, due: sought, decision: sought === null ? null : terms.decision, note },
    evidence,
  };
  const isEmpty = note === null && status === null && sought === null && evidence.length === 0;
  const entries = [
    ...dated
      .filter(({ text }) => !sameDay.includes(text))
      .map((it): ProposedEntry => ({ ...REMARK, by, date: it.date, note: clean(it.text) })),
    ...(isEmpty ? [] : [last]),
  ];
  return {
    entries: entries.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
    lacksEvidence: isUnshown && terms.evidenceFor(id) === null,
  };
}

const REMARK = { isRemark: true, status: null, due: null, decision: null, evidence: [] } as const;

function linesOf(cells: readonly SaidProgress[]): readonly string[] {
  return cells.flatMap(({ cell }) => wordsOf(cell).map(({ text }) => clean(text)));
}

/** What the columns of status say; then a day of completion; then the percentage. */
function saidStatus(
  status: readonly SaidProgress[],
  percent: readonly SaidProgress[],
  completed: PlanDate | null,
): SaidStatus | null {
  const words = status.map(({ cell, heading }) => statusOf(cell.text, heading)).find((one) => one !== null);
  if (words !== undefined) return words;
  if (status.length > 0) return null;
  if (completed !== null) return "complete";
  const [of] = percent.map(({ cell }) =>
    statusOfPercent(cell.text, cell.value.kind === "number" ? cell.value.number : null),
  );
  return of ?? null;
}

/** What shows it: the row's own words, else the answer. A file that is named is not in the plan: it is named in words. */
function evidenceOf(cells: readonly SaidProgress[], answer: string | null): readonly string[] {
  const own = linesOf(cells);
  const texts = own.length > 0 ? own : answer === null || answer === "none" ? [] : [answer];
  return texts.map((text) => (evidencePath(text, () => false) === null ? text : `Named in the document: ${text}`));
}

interface Read {
  readonly completed: PlanDate | null;
  readonly date: PlanDate;
  readonly isDueRead: boolean;
}

/** Whether what a cell says is kept as words, beside what the fields of the entry say. */
function keptInWords(field: ProgressField, { completed, date, isDueRead }: Read, text: string): boolean {
  if (field === "progress" || field === "evidence") return false;
  if (field === "completed") return completed !== date;
  if (field === "updated") return text !== date;
  return field !== "revised" || !isDueRead;
}

/** The commentary, and below it what the other columns say, each with its heading. */
function noteOf(commentary: readonly string[], cells: readonly SaidProgress[]): string | null {
  const words = cells.map(({ heading, cell }) => {
    const { value } = cell;
    const text = value.kind === "date" && value.precision === "day" ? formatDay(value.date as PlanDate) : cell.text;
    return `${heading}: ${clean(text.replace(/\s*\n\s*/g, "; "))}`;
  });
  return [...commentary, words.join("; ")].filter((text) => text !== "").join("\n") || null;
}
