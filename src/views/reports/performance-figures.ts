import type { PlanDate } from "../../calendar/plan-date.ts";
import { groupBy } from "../../core/group-by.ts";
import { type Figures, figuresOfActions } from "../../schedule/figures.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { isLiveAction } from "../denominators.ts";
import { type Names, namesOf } from "../list/action-columns.ts";
import { NO_THEME_FILE } from "../words.ts";
import { type DecisionRow, decisionRows } from "./decision-rows.ts";
import type { ReportSource } from "./frame.ts";

/** What the figures are worked out for apart. */
export const DIVISIONS = ["theme", "organisation", "owner", "priority"] as const;
export type Division = (typeof DIVISIONS)[number];

/** Some of the actions, and their figures; null where nothing is recorded of any. */
export interface Group {
  /** Null for the actions that have none. */
  readonly id: string | null;
  readonly name: string;
  readonly live: number;
  readonly figures: Figures | null;
}

/** The figures on how the plan was kept, counted once: the JSON document and the blocks are both made from them. */
export interface KeptFigures {
  readonly whole: Group;
  readonly groups: Readonly<Record<Division, readonly Group[]>>;
  /** The live actions that are done, in the order of their completion. */
  readonly completed: readonly ScheduledAction[];
  /** The requests that nobody has decided, the oldest first. */
  readonly waiting: readonly DecisionRow[];
}

/** Works them out over all that is recorded, also what is not public: figures name nothing. */
export function keptFigures({ scheduled, whole }: ReportSource): KeptFigures {
  const { asOf, plan } = whole;
  const names = namesOf(plan);
  const divide = (division: Division): readonly Group[] =>
    groupsOf(whole.actions, division, names, plan.info.priorities, asOf);
  return {
    whole: groupOf(null, "All actions", whole.actions, asOf),
    groups: {
      theme: divide("theme"),
      organisation: divide("organisation"),
      owner: divide("owner"),
      priority: divide("priority"),
    },
    completed: scheduled.actions
      .filter((it) => isLiveAction(it) && it.completedOn !== null)
      .sort((a, b) => ((a.completedOn as PlanDate) < (b.completedOn as PlanDate) ? -1 : 1)),
    waiting: decisionRows(scheduled).filter((row) => row.state === "open"),
  };
}

/** Whether the actions can be told apart by it: a plan may have no priorities. */
export function isDivided(groups: readonly Group[]): boolean {
  return groups.some(({ id }) => id !== null);
}

/** An action that has several owners or organisations counts with each of them. */
function idsOf({ action, owners, organisations }: ScheduledAction, division: Division): readonly (string | null)[] {
  const ids = {
    theme: [action.theme],
    organisation: organisations,
    owner: [...new Set(owners)],
    priority: [action.priority],
  }[division];
  return ids.length === 0 ? [null] : ids;
}

function nameOf(id: string | null, division: Division, names: Names): string {
  if (id === null) return `No ${division}`;
  if (division === "priority") return id;
  if (division !== "theme") return names.directory.name(id);
  const title = names.theme(id);
  return title === NO_THEME_FILE ? id : `${id}  ${title}`;
}

function groupsOf(
  actions: readonly ScheduledAction[],
  division: Division,
  names: Names,
  priorities: readonly string[],
  asOf: PlanDate,
): readonly Group[] {
  const live = actions.filter(isLiveAction);
  const pairs = live.flatMap((it) => idsOf(it, division).map((id) => ({ id, it })));
  const rank = (id: string): number => priorities.indexOf(id) + (priorities.includes(id) ? 0 : priorities.length + 1);
  return [...groupBy(pairs, ({ id }) => id)]
    .map(([id, some]) =>
      groupOf(
        id,
        nameOf(id, division, names),
        some.map(({ it }) => it),
        asOf,
      ),
    )
    .sort((a, b) => {
      if (a.id === null || b.id === null) return a.id === b.id ? 0 : a.id === null ? 1 : -1;
      return division === "priority" ? rank(a.id) - rank(b.id) : compareNaturally(a.name, b.name);
    });
}

function groupOf(id: string | null, name: string, actions: readonly ScheduledAction[], asOf: PlanDate): Group {
  return { id, name, live: actions.filter(isLiveAction).length, figures: figuresOfActions(actions, asOf) };
}
