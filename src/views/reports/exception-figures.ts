import type { PlanDate } from "../../calendar/plan-date.ts";
import { groupBy } from "../../core/group-by.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { type DecisionRow, rowsOfAction } from "./decision-rows.ts";

/** What an exception report says of one action. */
export interface ExceptionFigures {
  readonly it: ScheduledAction;
  readonly narrative: Readonly<Record<NarrativePart, NarrativeText | null>>;
  /** Its requests that wait for a decision. */
  readonly asked: readonly DecisionRow[];
  /** Its earlier requests and their decisions. */
  readonly decided: readonly DecisionRow[];
  /** Ids of the actions that wait for it. */
  readonly neededBy: readonly string[];
}

/** Whether an action is put before the board by itself: it is off track, or asks for a decision. */
export function isException(it: ScheduledAction): boolean {
  return it.rating === "off-track" || it.pending.length > 0;
}

/** The exceptions of a plan, in the order of their ids. */
export function exceptionFigures({ plan, actions }: ScheduledPlan): readonly ExceptionFigures[] {
  const needs = plan.actions.flatMap((action) => action.needs.map((needed) => ({ needed, id: action.id })));
  const neededBy = groupBy(needs, ({ needed }) => needed);
  return actions.filter(isException).map((it) => {
    const rows = rowsOfAction(it);
    return {
      it,
      narrative: narrativeOf(it),
      asked: rows.filter((row) => row.state === "open"),
      decided: rows.filter((row) => row.state !== "open"),
      neededBy: (neededBy.get(it.action.id) ?? []).map(({ id }) => id),
    };
  });
}

/** What an exception report says beside its figures, in its order. */
const NARRATIVE = ["cause", "consequence", "options", "recommendation", "decision"] as const;
type NarrativePart = (typeof NARRATIVE)[number];

/** Words of an entry's note, and whose they are. */
export interface NarrativeText {
  readonly text: string;
  readonly date: PlanDate;
  readonly by: string | null;
}

const LABELS: Readonly<Record<string, NarrativePart>> = {
  cause: "cause",
  causes: "cause",
  consequence: "consequence",
  consequences: "consequence",
  option: "options",
  options: "options",
  recommendation: "recommendation",
  recommendations: "recommendation",
  "decision asked": "decision",
};

/** At the beginning of a note, a line or a sentence. */
const LABEL = new RegExp(`(?:^|\\n[ \\t]*|[.;!?]\\s+)(${Object.keys(LABELS).reverse().join("|")}):\\s*`, "gi");

/**
 * The parts of an exception report that the action's entries tell: a note's words after `Cause:`, `Consequence:`,
 * `Options:`, `Recommendation:` or `Decision asked:`, up to the next of these. The latest entry that has a part counts, and
 * what no entry in force says is null: nothing is taken from anywhere else.
 */
export function narrativeOf(it: ScheduledAction): Readonly<Record<NarrativePart, NarrativeText | null>> {
  const texts: Record<NarrativePart, NarrativeText | null> = {
    ...{ cause: null, consequence: null, options: null, recommendation: null, decision: null },
  };
  for (const { entry, voidedBy } of it.history) {
    if (voidedBy !== null || entry.note === null) continue;
    for (const [part, text] of partsOf(entry.note)) texts[part] = { text, date: entry.date, by: entry.by };
  }
  return texts;
}

/** A note's labelled parts in their order; none where it has no label. */
export function partsOf(note: string): readonly (readonly [NarrativePart, string])[] {
  const found = [...note.matchAll(LABEL)];
  return found.flatMap((match, at) => {
    const start = match.index + match[0].length;
    const next = found[at + 1];
    // The mark that ends the sentence before the next label belongs to that sentence.
    const end = next === undefined ? note.length : next.index + (/^[.;!?]/.test(next[0]) ? 1 : 0);
    const text = note.slice(start, end).trim();
    return text === "" ? [] : [[LABELS[(match[1] as string).toLowerCase()] as NarrativePart, text] as const];
  });
}
