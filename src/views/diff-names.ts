import type { Plan } from "../core/plan.ts";
import { inOneLine } from "../core/quote.ts";
import type { Change } from "../diff/change.ts";
import { subjectOf } from "./diff-subjects.ts";

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
