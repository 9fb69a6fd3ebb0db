import { CHANGE_TYPES, type ChangeSubject, type ChangeType } from "../../core/change-types.ts";
import type { Plan } from "../../core/plan.ts";
import type { Surroundings } from "../../core/surroundings.ts";
import type { Change } from "../../diff/change.ts";
import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Origin } from "../envelope.ts";
import { count } from "../words.ts";

/** One of the two plans that are compared. */
export interface DiffSide {
  readonly scheduled: ScheduledPlan;
  readonly origin: Origin;
  /** Which revision it is, in words: `HEAD (1a2b3c4)`, `the working tree`. */
  readonly words: string;
  /** What a reader should know of how it was found; null where there is nothing to know. */
  readonly note: string | null;
}

/** What changed from one plan to another: every format of `plan diff` draws this. */
export interface DiffParts {
  readonly from: DiffSide;
  readonly to: DiffSide;
  /** Those that a reviewer must not miss first. */
  readonly changes: readonly Change[];
  /** How what is new in the second was typed; left out where nobody asked git. */
  readonly typed?: Surroundings["typed"];
}

/** What the actions and themes of two plans are called: as they are called now, or else as they were. */
export interface DiffNames {
  readonly title: (action: string) => string;
  readonly themeOf: (action: string) => string | null;
  readonly themeTitle: (theme: string) => string;
}

/** Indexes the names of two plans. */
export function namesOfDiff(before: Plan, after: Plan): DiffNames {
  const actions = new Map([...before.actions, ...after.actions].map((action) => [action.id, action]));
  const themes = new Map([...before.themes, ...after.themes].map((theme) => [theme.id, theme.title]));
  return {
    title: (id) => inOneLine(actions.get(id)?.title ?? "", LONGEST_TITLE),
    themeOf: (id) => actions.get(id)?.theme ?? null,
    themeTitle: (id) =>
      id === "" ? "No theme" : `Theme ${id}: ${inOneLine(themes.get(id) ?? "(no theme file)", LONGEST_TITLE)}`,
  };
}

/** Whether the change is one of an action. */
export function isOfAction(change: Change): boolean {
  return subjectOf(change) === "action";
}

const LONGEST_TITLE = 100;

const SUBJECTS: ReadonlyMap<ChangeType, ChangeSubject> = new Map(CHANGE_TYPES.map((it) => [it.type, it.subject]));

/** What a change is about. */
export function subjectOf({ type }: Change): ChangeSubject {
  return SUBJECTS.get(type) ?? "plan";
}

/** How much changed: `5 changes in 2 actions`. */
export function sizeOf(changes: readonly Change[]): string {
  const actions = new Set(changes.filter(isOfAction).map((it) => it.id)).size;
  return `${count(changes.length, "change")}${actions === 0 ? "" : ` in ${count(actions, "action")}`}`;
}
