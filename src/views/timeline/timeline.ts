import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { View } from "../content.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import { actionDocument, recommendationsByTheme } from "../list/action-document.ts";
import { type Selection, selectActions } from "../list/select-actions.ts";
import { paperAbout } from "../paper.ts";
import { timelineBlocks, timelineTitle } from "./blocks.ts";
import { reachOf, startOf } from "./rows.ts";

/** The plan in summary (its "12 month action plan in summary"): a line an action, by theme, and the same in tables. */
export function timelineView(scheduled: ScheduledPlan, selection: Selection, origin: Origin): View {
  const { plan, asOf } = scheduled;
  const byTheme = recommendationsByTheme(plan);
  const actions = selectActions(scheduled.actions, selection, byTheme);
  const total = plan.actions.length + plan.unreadable.filter((file) => file.kind === "action").length;
  return {
    get paper() {
      const title = timelineTitle(plan);
      return { ...paperAbout(scheduled, title, origin), plan: title };
    },
    get document() {
      const { from, to } = reachOf(scheduled, actions);
      return envelope("timeline", asOf, plan.unreadable, origin, {
        plan: planDocument(scheduled),
        ...{ from, to, total, matched: actions.length },
        actions: actions.map((it) => rowDocument(it, scheduled, byTheme, origin)),
      });
    },
    get blocks() {
      return timelineBlocks(scheduled, actions, total);
    },
  };
}

/** An action as every document has it, and the day from which its time counts. */
function rowDocument(
  it: ScheduledAction,
  { plan }: ScheduledPlan,
  byTheme: ReadonlyMap<string, readonly string[]>,
  origin: Origin,
) {
  return {
    ...actionDocument(it, byTheme.get(it.action.theme ?? "") ?? [], origin),
    start: startOf(it, plan),
  };
}
