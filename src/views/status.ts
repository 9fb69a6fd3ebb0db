import { compareNaturally } from "../core/natural-order.ts";
import { STATUSES } from "../core/status.ts";
import { RATINGS } from "../schedule/rating.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { View } from "./content.ts";
import { denominatorsOf, isLiveAction } from "./denominators.ts";
import { envelope, type Origin } from "./envelope.ts";
import { planDocument } from "./list.ts";
import { sortActions } from "./sort-actions.ts";
import { statusBlocks } from "./status-blocks.ts";

/** The figures of the dashboard, counted once: the JSON document and what people read are both made from them. */
export interface StatusFigures {
  readonly scheduled: ScheduledPlan;
  /** Action files, read or not. */
  readonly actions: number;
  readonly unreadableActions: number;
  readonly denominators: ReturnType<typeof denominatorsOf>;
  readonly overdue: readonly ScheduledAction[];
  readonly dueSoon: readonly ScheduledAction[];
  readonly sought: readonly ScheduledAction[];
  readonly awaitingAssurance: readonly ScheduledAction[];
  readonly missed: readonly ScheduledAction[];
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

/** The dashboard: what needs attention first, then the counts with their denominators, then the actions themselves. */
export function statusView(scheduled: ScheduledPlan, origin: Origin): View {
  const figures = figuresOf(scheduled);
  return {
    get document() {
      return statusDocument(figures, origin);
    },
    get blocks() {
      return statusBlocks(figures);
    },
  };
}

function figuresOf(scheduled: ScheduledPlan): StatusFigures {
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
    sought: actions.filter((it) => it.sought.length > 0),
    awaitingAssurance: actions.filter((it) => it.status === "complete"),
    missed: actions.filter((it) => isLiveAction(it) && isMissed(it)),
    nothingRecorded: actions.filter((it) => isLiveAction(it) && it.history.length === 0),
    themes: themeFigures(scheduled),
  };
}

function isMissed(it: ScheduledAction): boolean {
  return it.review?.missed === true || it.milestones.some((milestone) => milestone.missed);
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

function statusDocument(figures: StatusFigures, origin: Origin) {
  const { scheduled } = figures;
  const { actions } = scheduled;
  const ids = (list: readonly ScheduledAction[]): readonly string[] => list.map((it) => it.action.id);
  return envelope("status", scheduled.asOf, scheduled.plan.unreadable, origin, {
    plan: planDocument(scheduled),
    totals: {
      actions: figures.actions,
      published: figures.denominators.published,
      live: figures.denominators.live,
      overdue: figures.overdue.length,
      dueSoon: figures.dueSoon.length,
      awaitingAssurance: figures.awaitingAssurance.length,
      sought: figures.sought.length,
      added: figures.denominators.added,
      notYetAdded: scheduled.notYetAdded.length,
      closed: actions.filter((it) => it.rating === "closed").length,
      nothingRecorded: figures.nothingRecorded.length,
      byStatus: tally(STATUSES, actions, (it) => it.status),
      byRating: tally(RATINGS, actions, (it) => it.rating),
    },
    themes: figures.themes.map((theme) => ({
      id: theme.id,
      title: theme.title,
      actions: theme.actions.length,
      overdue: theme.actions.filter((it) => it.daysOverdue > 0).length,
      byRating: tally(RATINGS, theme.actions, (it) => it.rating),
    })),
    overdue: ids(figures.overdue),
    dueSoon: ids(figures.dueSoon),
  });
}

/** How many of the actions have each word; words that none has count 0. */
function tally<Word extends string>(
  words: readonly Word[],
  actions: readonly ScheduledAction[],
  of: (it: ScheduledAction) => Word,
): Readonly<Record<Word, number>> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
  for (const it of actions) counts[of(it)] += 1;
  return counts;
}
