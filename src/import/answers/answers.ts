import { nearest } from "../../text/did-you-mean.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import { plainHeading } from "../columns/headings.ts";
import { COLUMN_FIELDS, type ColumnField } from "../columns/vocabulary.ts";
import { AnswerMap } from "./answer-map.ts";

/** Columns of which a blank cell may say what stands above it. */
export const FILLABLE = ["owners", "timescale", "outcomes"] as const;
export type Fillable = (typeof FILLABLE)[number];

/** The order of day and month in figures, as a map says it. */
const ORDERS = ["day-first", "month-first"] as const;

/** Whose words the progress of a document is, and as of when; what of it is not said is not answered. */
export const PROGRESS_KEYS = ["by", "date", "revised", "body", "decided-on", "ref"] as const;
export type ProgressKey = (typeof PROGRESS_KEYS)[number];

/** What people have answered to the questions of an import: the file of `--map`. Texts are compared by `keyOf`. */
export interface Answers {
  /** Headings (plain) to fields. */
  readonly columns: ReadonlyMap<string, ColumnField>;
  /** Names to an id of the directory, or to a list in which they are new. */
  readonly names: ReadonlyMap<string, string>;
  /** Timescales as printed to the calendar's words, or to `none`: the action is imported without. */
  readonly timescales: ReadonlyMap<string, string>;
  /** Ids of themes, and of key areas, to titles. */
  readonly themes: ReadonlyMap<string, string>;
  /** The beginnings of actions to ids, where the file gives none or a wrong one. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids of actions to titles. */
  readonly titles: ReadonlyMap<string, string>;
  /** Ids of actions, or `all`, to what shows that they are complete; `none`: nothing does. */
  readonly evidence: ReadonlyMap<string, string>;
  readonly progress: ReadonlyMap<ProgressKey, string>;
  readonly blanks: ReadonlySet<Fillable>;
  /** Which of 03/04/2025 comes first; null where nobody said. */
  readonly dates: (typeof ORDERS)[number] | null;
}

export const NO_ANSWERS: Answers = {
  columns: new Map(),
  names: new Map(),
  timescales: new Map(),
  themes: new Map(),
  ids: new Map(),
  titles: new Map(),
  evidence: new Map(),
  progress: new Map(),
  blanks: new Set(),
  dates: null,
};

const LISTS = [
  ...(["columns", "names", "timescales", "themes", "ids", "titles", "evidence", "progress", "blanks"] as const),
];
const PARTS = [...LISTS, "dates"] as const;
const LONGEST_KEY = 80;

/** A text as answers are kept under it: one line, small letters, no longer than a line of a file. */
export function keyOf(text: string): string {
  return inOneLine(text, LONGEST_KEY).toLowerCase();
}

/** A heading as answers are kept under it; a pattern keeps its stars. */
function headingKey(heading: string): string {
  return heading.split("*").map(plainHeading).join("*");
}

/** The same as people read it in the file. */
export function shownKey(text: string): string {
  return inOneLine(text, LONGEST_KEY);
}

type ReadAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/** Reads the data of a map file. */
export function readAnswers(data: unknown): ReadAnswers {
  if (data === null || data === undefined) return { ok: true, answers: NO_ANSWERS };
  if (!isMap(data)) return wrong("the map is no list of answers", `It has the parts ${PARTS.join(", ")}.`);
  const read = new Map<string, ReadonlyMap<string, string>>();
  let dates: Answers["dates"] = null;
  for (const [part, value] of Object.entries(data)) {
    if (!(PARTS as readonly string[]).includes(part)) {
      const near = nearest(part, PARTS);
      return wrong(
        `the map has no part ${quote(part)}`,
        `${near === null ? "" : `Did you mean ${near}? `}Its parts are ${PARTS.join(", ")}.`,
      );
    }
    if (value === null) continue;
    if (part === "dates") {
      if (isOneOf(String(value), ORDERS)) dates = String(value) as Answers["dates"];
      else return wrong(`dates in the map cannot be ${quote(String(value))}`, `Write ${ORDERS.join(" or ")}.`);
      continue;
    }
    if (!isMap(value))
      return wrong(
        `${part} in the map is no list of names and answers`,
        `Write lines such as “a name: an answer” under ${part}.`,
      );
    const answers = new AnswerMap();
    for (const [key, answer] of Object.entries(value)) {
      if (typeof answer === "object" && answer !== null)
        return wrong(`${part}: ${quote(key)} has no plain answer`, "Write one text behind it.");
      // What is left blank is not answered yet.
      const text = answer === null ? "" : String(answer).trim();
      if (text !== "") answers.set(part === "columns" ? headingKey(key) : keyOf(key), text);
    }
    read.set(part, answers);
  }
  const of = (part: (typeof LISTS)[number]): ReadonlyMap<string, string> => read.get(part) ?? new Map();
  for (const [heading, field] of of("columns")) {
    if (isOneOf(field, COLUMN_FIELDS)) continue;
    const near = nearest(field, COLUMN_FIELDS);
    return wrong(
      `columns: ${quote(heading)} cannot be ${quote(field)}`,
      `${near === null ? "" : `Did you mean ${near}? `}A column is one of ${COLUMN_FIELDS.join(", ")}.`,
    );
  }
  for (const key of of("progress").keys()) {
    if (isOneOf(key, PROGRESS_KEYS)) continue;
    return wrong(`progress in the map has no ${quote(key)}`, `It has ${PROGRESS_KEYS.join(", ")}.`);
  }
  for (const [field, how] of of("blanks")) {
    if (isOneOf(field, FILLABLE) && how === "above") continue;
    return wrong(`blanks: ${quote(`${field}: ${how}`)} means nothing`, `Write “above” behind ${FILLABLE.join(", ")}.`);
  }
  return {
    ok: true,
    answers: {
      columns: of("columns") as ReadonlyMap<string, ColumnField>,
      names: of("names"),
      timescales: of("timescales"),
      themes: of("themes"),
      ids: of("ids"),
      titles: of("titles"),
      evidence: of("evidence"),
      progress: of("progress") as ReadonlyMap<ProgressKey, string>,
      blanks: new Set(of("blanks").keys()) as ReadonlySet<Fillable>,
      dates,
    },
  };
}

function isOneOf<Word extends string>(text: string, words: readonly Word[]): text is Word {
  return (words as readonly string[]).includes(text);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(problem: string, help: string): ReadAnswers {
  return { ok: false, problem, help };
}
