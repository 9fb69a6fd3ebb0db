import { OPEN_STATUSES } from "../../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { denominatorsOf, isLiveAction } from "../denominators.ts";
import { sortActions } from "../list/select-actions.ts";

/** The figures of the dashboard, counted once: the JSON document and what people read are both made from them. */
export interface StatusFigures {
  readonly scheduled: ScheduledPlan;
  /** Action files, read or not. */
  readonly actions: number;
  readonly unreadableActions: number;
  readonly denominators: ReturnType<typeof denominatorsOf>;
  readonly overdue: readonly ScheduledAction[];
  readonly dueSoon: readonly ScheduledAction[];
  readonly pending: readonly ScheduledAction[];
  readonly awaitingAssurance: readonly ScheduledAction[];
  /** Still to be done, with a milestone whose day has passed. */
  readonly missedMilestone: readonly ScheduledAction[];
  readonly missedReview: readonly ScheduledAction[];
  readonly nothingRecorded: readonly ScheduledAction[];
  readonly themes: readonly ThemeFigures[];
}

export interface ThemeFigures {
  /** Null for the actions that no theme claims. */
  readonly id: string | null;
  /** Null where no theme file has the id. */
  readonly title: string | null;
  readonly actions: readonly ScheduledAction[];
}

/** Counts what the dashboard says, in one place. */
export function figuresOf(scheduled: ScheduledPlan): StatusFigures {
  const { plan, actions } = scheduled;
  const unreadableActions = plan.unreadable.filter((file) => file.kind === "action").length;
  return {
    scheduled,
    actions: plan.actions.length + unreadableActions,
    unreadableActions,
    denominators: denominatorsOf(scheduled),
    overdue: sortActions(
      actions.filter((it) => it.daysOverdue > 0),
      "due",
    ),
    dueSoon: sortActions(
      actions.filter((it) => it.dueSoon),
      "due",
    ),
    pending: actions.filter((it) => it.pending.length > 0),
    awaitingAssurance: actions.filter((it) => it.status === "complete"),
    missedMilestone: actions.filter((it) => isOpen(it) && it.milestones.some((milestone) => milestone.missed)),
    missedReview: actions.filter((it) => isOpen(it) && it.review?.missed === true),
    nothingRecorded: actions.filter((it) => isLiveAction(it) && it.history.length === 0),
    themes: themeFigures(scheduled),
  };
}

function isOpen(it: ScheduledAction): boolean {
  return OPEN_STATUSES.includes(it.status);
}

/** A row for each theme file, and for each theme that only its actions name, so that no action is in none. */
function themeFigures({ plan, actions }: ScheduledPlan): readonly ThemeFigures[] {
  const byTheme = new Map<string | null, ScheduledAction[]>(plan.themes.map((theme) => [theme.id, []]));
  for (const it of actions) {
    const group = byTheme.get(it.action.theme);
    if (group === undefined) byTheme.set(it.action.theme, [it]);
    else group.push(it);
  }
  const titles = new Map(plan.themes.map((theme) => [theme.id, theme.title]));
  return [...byTheme]
    .map(([id, group]) => ({ id, title: (id === null ? undefined : titles.get(id)) ?? null, actions: group }))
    .sort((a, b) => (a.id === null ? 1 : b.id === null ? -1 : compareNaturally(a.id, b.id)));
}
