import { RATINGS } from "../core/rating.ts";
import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { View } from "./content.ts";
import { envelope, type Origin } from "./envelope.ts";
import { historyBlocks } from "./history-blocks.ts";
import { actionsOf, type History, liveOf } from "./history-figures.ts";
import { planDocument } from "./list.ts";

/** How many actions had each rating, day by day: a chart, and the table with its figures. */
export function historyView(scheduled: Pick<ScheduledPlan, "plan" | "asOf">, history: History, origin: Origin): View {
  return {
    get document() {
      const { basis, every, days, unchanged, meetings } = history;
      return envelope("history", scheduled.asOf, scheduled.plan.unreadable, origin, {
        plan: planDocument(scheduled),
        basis,
        every,
        from: days[0]?.date ?? null,
        until: days.at(-1)?.date ?? null,
        unchanged,
        days: days.map(({ date, commit, standing, tally, unreadable }) => ({
          date,
          bodies: meetings.get(date) ?? [],
          commit,
          standing,
          actions: actionsOf(tally) + unreadable,
          unreadable,
          live: liveOf(tally),
          overdue: tally?.overdue ?? 0,
          byRating: tally?.byRating ?? NONE,
        })),
      });
    },
    get blocks() {
      return historyBlocks(scheduled, history);
    },
  };
}

const NONE = Object.fromEntries(RATINGS.map((rating) => [rating, 0]));
