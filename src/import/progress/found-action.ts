import type { Cell } from "../../documents/cell.ts";
import type { Line } from "../../documents/line.ts";
import type { Fillable } from "../answers/answers.ts";
import type { ProgressField } from "../columns/vocabulary.ts";

/** A status as trackers say it, that the ledger knows. */
export type SaidStatus = "not-started" | "in-progress" | "complete";

const COMPLETE =
  /^(?:fully )?(?:completed?|done|closed|implemented|achieved|delivered|finished|resolved|discharged)\b/i;
/** What is closed for another reason is not complete. */
const OTHERWISE =
  /\b(?:not|no longer|supersed\w*|withdrawn|cancel\w*|abandon\w*|reject\w*|transfer\w*|merged|duplicate)\b/i;
const BEGUN =
  /^(?:in[ -]?progress|on[ -]?going|started|under ?way|work in progress|wip|commenced|begun|(?:partially|partly|nearly|mostly|part) \w+)\b/i;
const NOT_BEGUN = /^(?:not|yet to be|to be) (?:yet )?(?:started|begun|commenced|start|due)\b/i;
const YES = /^(?:y|yes|true|☑|☒|✓|✔|x)$/i;

/**
 * The status that a cell says; null where its words are no status of the ledger (`Overdue`, `Open`, `On track`) or one
 * that takes a decision (`On hold`): such words are kept as words.
 *
 * @param heading what stands over it: under “Complete?”, a tick means that it is
 */
export function statusOf(text: string, heading: string): SaidStatus | null {
  const words = text.trim();
  if (YES.test(words)) return /\b(?:completed?|done|closed|implemented)\b/i.test(heading) ? "complete" : null;
  if (COMPLETE.test(words)) return OTHERWISE.test(words) ? null : "complete";
  if (NOT_BEGUN.test(words)) return "not-started";
  return BEGUN.test(words) ? "in-progress" : null;
}

/**
 * What a percentage says of it: all of it is complete, some of it in progress, nothing nothing.
 *
 * @param number as a cell holds it (0.6 under a format of percents); null where it is text
 */
export function statusOfPercent(text: string, number: number | null): SaidStatus | null {
  const shown = /^(\d+(?:\.\d+)?)\s*%?$/.exec(text.trim());
  if (shown === null) return null;
  const isShare = !text.includes("%") && number !== null && number <= 1;
  const percent = isShare ? number * 100 : Number(shown[1]);
  return percent >= 100 ? "complete" : percent > 0 ? "in-progress" : null;
}

/** A cell that says how far an action is. */
export interface SaidProgress {
  readonly field: ProgressField;
  /** What stands over its column. */
  readonly heading: string;
  readonly cell: Cell;
}

/** An action as the rows of a table say it, before anything of it is looked up. */
export interface FoundAction {
  /** `table 2, row 5`. */
  readonly where: string;
  /** As written; null where the row has none. */
  readonly idText: string | null;
  /** Whether the table has a column for ids: then a row without one is incomplete. */
  readonly hasIdColumn: boolean;
  /** A spreadsheet holds the id as a number: of 1.10 it has kept 1.1. */
  readonly idIsNumber: boolean;
  /** A spreadsheet holds the id as a date: 1-4 was typed, perhaps. */
  readonly idIsDate: boolean;
  /** Where it stands, by headings and merged cells. */
  readonly theme: string | null;
  readonly area: string | null;
  readonly title: readonly Line[];
  readonly body: readonly Line[];
  readonly owners: readonly Line[];
  readonly timescale: readonly Line[];
  readonly outcomes: readonly Line[];
  readonly pages: string | null;
  readonly priority: readonly Line[];
  /** What it answers. */
  readonly recommendation: readonly Line[];
  /** In the order of the columns. */
  readonly said: readonly SaidProgress[];
  /** The fields that a merged (or, where the map says so, a blank) cell took from an action above. */
  readonly inherited: ReadonlyMap<Fillable, FoundAction>;
}
