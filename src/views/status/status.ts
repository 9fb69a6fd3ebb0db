import { RATINGS } from "../../core/rating.ts";
import { STATUSES } from "../../core/status.ts";
import { figuresOfActions } from "../../schedule/figures.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { View } from "../content.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import { statusBlocks } from "./blocks.ts";
import { briefBlocks } from "./brief.ts";
import { figuresOf, type StatusFigures } from "./figures.ts";

/**
 * The dashboard: what needs attention first, then the counts with their denominators, then the actions themselves.
 *
 * @param brief as much of it as fits on one screen of a terminal; the document is the same
 * @param of which actions alone are asked about, in words; null for all
 */
export function statusView(
  scheduled: ScheduledPlan,
  origin: Origin,
  { brief = false, of = null }: { readonly brief?: boolean; readonly of?: string | null } = {},
): View {
  const figures = figuresOf(scheduled);
  return {
    get document() {
      return statusDocument(figures, origin, of);
    },
    get blocks() {
      return brief ? briefBlocks(figures, of) : statusBlocks(figures, of);
    },
  };
}

function statusDocument(figures: StatusFigures, origin: Origin, of: string | null) {
  const { scheduled } = figures;
  const { actions } = scheduled;
  const ids = (list: readonly ScheduledAction[]): readonly string[] => list.map((it) => it.action.id);
  return envelope("status", scheduled.asOf, scheduled.plan.unreadable, origin, {
    plan: planDocument(scheduled),
    selection: of,
    totals: {
      actions: figures.actions,
      published: figures.denominators.published,
      live: figures.denominators.live,
      overdue: figures.overdue.length,
      dueSoon: figures.dueSoon.length,
      awaitingAssurance: figures.awaitingAssurance.length,
      sought: figures.pending.length,
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
    figures: figuresOfActions(actions, scheduled.asOf),
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
