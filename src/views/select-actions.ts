import type { PlanDate } from "../calendar/plan-date.ts";
import type { Rating } from "../core/rating.ts";
import type { Status } from "../core/status.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";

/** Which actions to show. An absent condition asks nothing; conditions narrow each other; a list means any of it. */
export interface Selection {
  readonly themes?: readonly string[];
  readonly areas?: readonly string[];
  /** Directory ids. */
  readonly owners?: readonly string[];
  readonly organisations?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly ratings?: readonly Rating[];
  readonly overdue?: boolean;
  /** Due on an earlier day than this. */
  readonly dueBefore?: PlanDate;
  /** Recommendation ids, whether the action names them or its theme answers them. */
  readonly recommendations?: readonly string[];
  /** Words that all must occur in the title, text, outcomes or notes, in any letter case. */
  readonly text?: string;
}

/** The actions that meet every condition, in the order given. */
export function selectActions(
  actions: readonly ScheduledAction[],
  selection: Selection,
  recommendationsByTheme: ReadonlyMap<string, readonly string[]>,
): readonly ScheduledAction[] {
  const tests = testsOf(selection, recommendationsByTheme);
  return actions.filter((it) => tests.every((test) => test(it)));
}

type Test = (it: ScheduledAction) => boolean;

function testsOf(wanted: Selection, byTheme: ReadonlyMap<string, readonly string[]>): readonly Test[] {
  const tests: Test[] = [];
  const anyOf = <T>(values: readonly T[] | undefined, of: (it: ScheduledAction) => readonly (T | null)[]): void => {
    if (values !== undefined) tests.push((it) => of(it).some((value) => value !== null && values.includes(value)));
  };
  anyOf(wanted.themes, (it) => [it.action.theme]);
  anyOf(wanted.areas, (it) => [it.action.keyArea]);
  anyOf(wanted.owners, (it) => it.owners);
  anyOf(wanted.organisations, (it) => it.organisations);
  anyOf(wanted.statuses, (it) => [it.status]);
  anyOf(wanted.ratings, (it) => [it.rating]);
  anyOf(wanted.recommendations, ({ action }) => [
    ...action.recommendations,
    ...(action.theme === null ? [] : (byTheme.get(action.theme) ?? [])),
  ]);
  const { dueBefore, text } = wanted;
  if (wanted.overdue) tests.push((it) => it.daysOverdue > 0);
  if (dueBefore !== undefined) tests.push((it) => it.due !== null && it.due.last < dueBefore);
  if (text !== undefined) {
    const words = text.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
    tests.push((it) => {
      const hay = wordsOf(it);
      return words.every((word) => hay.includes(word));
    });
  }
  return tests;
}

function wordsOf({ action }: ScheduledAction): string {
  const notes = action.progress.map((entry) => entry.note ?? "");
  return [action.id, action.title, action.body, ...(action.outcomes ?? []), ...notes]
    .join("\n")
    .toLocaleLowerCase("en-GB");
}
