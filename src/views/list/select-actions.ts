import type { Period } from "../../calendar/period.ts";
import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Rating } from "../../core/rating.ts";
import { STATUSES, type Status } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { plainLetters } from "../../text/names.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { RATINGS_GRAVEST_FIRST } from "../words.ts";
import type { Names } from "./action-columns.ts";

/** Which actions to show. An absent condition asks nothing; conditions narrow each other; a list means any of it. */
export interface Selection {
  readonly themes?: readonly string[];
  readonly areas?: readonly string[];
  /** Directory ids. */
  readonly owners?: readonly string[];
  readonly organisations?: readonly string[];
  /** `overdue` is no status of its own, and asked for as one. */
  readonly statuses?: readonly (Status | "overdue")[];
  readonly ratings?: readonly Rating[];
  readonly overdue?: boolean;
  /** Due on an earlier day than this. */
  readonly dueBefore?: PlanDate;
  /** Due on a later day than this. */
  readonly dueAfter?: PlanDate;
  /** Due within it. */
  readonly dueWithin?: Pick<Period, "first" | "last">;
  /** Recommendation ids, whether the action names them or its theme answers them. */
  readonly recommendations?: readonly string[];
  readonly priorities?: readonly string[];
  /** Words that all must occur in the title, text, outcomes or notes; case, accents and the kind of apostrophe make no difference. */
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
  anyOf(wanted.statuses, (it) => [it.status, it.daysOverdue > 0 ? "overdue" : null]);
  anyOf(wanted.ratings, (it) => [it.rating]);
  anyOf(wanted.priorities, (it) => [it.action.priority]);
  anyOf(wanted.recommendations, ({ action }) => [
    ...action.recommendations,
    ...(action.theme === null ? [] : (byTheme.get(action.theme) ?? [])),
  ]);
  const { dueBefore, dueAfter, dueWithin, text } = wanted;
  if (wanted.overdue) tests.push((it) => it.daysOverdue > 0);
  if (dueBefore !== undefined) tests.push((it) => it.due !== null && it.due.last < dueBefore);
  if (dueAfter !== undefined) tests.push((it) => it.due !== null && it.due.last > dueAfter);
  if (dueWithin !== undefined)
    tests.push((it) => it.due !== null && it.due.last >= dueWithin.first && it.due.last <= dueWithin.last);
  if (text !== undefined) {
    const words = plainLetters(text).split(/\s+/).filter(Boolean);
    tests.push((it) => {
      const hay = wordsOf(it);
      return words.every((word) => hay.includes(word));
    });
  }
  return tests;
}

function wordsOf(it: ScheduledAction): string {
  return plainLetters(
    textsOf(it)
      .map(({ text }) => text)
      .join("\n"),
  );
}

/** All that is said of an action in words, each with where it stands. */
export function textsOf({ action }: ScheduledAction): readonly { readonly where: string; readonly text: string }[] {
  return [
    { where: "id", text: action.id },
    { where: "title", text: action.title },
    { where: "text", text: action.body },
    ...(action.outcomes ?? []).map((text) => ({ where: "outcome", text })),
    ...action.milestones.map(({ title }) => ({ where: "milestone", text: title })),
    ...action.progress.flatMap(({ date, note, decision }) => [
      ...(note === null ? [] : [{ where: `note of ${formatDay(date)}`, text: note }]),
      ...(decision?.ref ? [{ where: `decision of ${formatDay(date)}`, text: decision.ref }] : []),
    ]),
  ];
}

type Key = (it: ScheduledAction, priorities: readonly string[]) => string | number | null;

const KEYS = {
  id: () => null,
  due: (it) => it.due?.last ?? null,
  "baseline-due": (it) => it.baselineDue?.last ?? null,
  "days-overdue": (it) => -it.daysOverdue,
  "slip-days": (it) => -it.slipDays,
  "expected-finish": (it) => it.expectedFinish,
  "days-late": (it) => (it.daysLate === null ? null : -it.daysLate),
  "days-late-first": (it) => (it.daysLateFirst === null ? null : -it.daysLateFirst),
  title: (it) => it.action.title,
  owner: (it) => it.owners[0] ?? null,
  rating: (it) => rank(RATINGS_GRAVEST_FIRST, it.rating),
  status: (it) => rank(STATUSES, it.status),
  "last-update": (it) => it.lastUpdate,
  priority: ({ action: { priority } }, priorities) =>
    priority === null ? null : priorities.includes(priority) ? rank(priorities, priority) : priorities.length,
} as const satisfies Record<string, Key>;

/** What a list can be sorted by: the choices of `--sort`. */
export const SORT_KEYS = Object.keys(KEYS) as readonly (keyof typeof KEYS)[];
export type SortKey = keyof typeof KEYS;

/**
 * The actions in the order asked for, equals (and all by default) in that of ids; what has no value is always last.
 *
 * @param priorities the plan’s, the gravest first: the order of `priority`
 */
export function sortActions(
  actions: readonly ScheduledAction[],
  by: SortKey,
  reverse = false,
  priorities: readonly string[] = [],
): readonly ScheduledAction[] {
  const key: Key = KEYS[by];
  return actions
    .map((it) => ({ it, value: key(it, priorities) }))
    .sort((a, b) => {
      const order = compareValues(a.value, b.value) || compareNaturally(a.it.action.id, b.it.action.id);
      return Number(a.value === null) - Number(b.value === null) || (reverse ? -order : order);
    })
    .map(({ it }) => it);
}

function compareValues(a: string | number | null, b: string | number | null): number {
  if (a === b || a === null || b === null) return 0;
  if (typeof a === "string" && typeof b === "string") return compareNaturally(a, b);
  return a < b ? -1 : 1;
}

function rank(order: readonly string[], word: string): number {
  return order.indexOf(word);
}

/** Some of the actions under the theme that they belong to. */
interface ThemeGroup {
  /** Null for the actions that no theme claims. */
  readonly id: string | null;
  /** `3  Access and transfers of care`. */
  readonly title: string;
  readonly actions: readonly ScheduledAction[];
}

/** Groups actions by theme, in the order of the themes' ids; those that no theme claims come last. None is left out. */
export function groupByTheme(actions: readonly ScheduledAction[], names: Names): readonly ThemeGroup[] {
  const groups = new Map<string | null, ScheduledAction[]>();
  for (const it of actions) {
    const group = groups.get(it.action.theme);
    if (group === undefined) groups.set(it.action.theme, [it]);
    else group.push(it);
  }
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : compareNaturally(a, b)))
    .map(([id, grouped]) => ({ id, title: id === null ? "No theme" : `${id}  ${names.theme(id)}`, actions: grouped }));
}
