import { isoPeriod } from "../../calendar/period.ts";
import type { Entry } from "../../core/action.ts";
import type { HistoryEntry, ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { View } from "../content.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import { actionDocument, recommendationsByTheme } from "../list/action-document.ts";
import { showBlocks } from "./blocks.ts";
import type { TypedBy } from "./recorded-late.ts";

/**
 * One action whole: its state with the working, what it answers and waits for, its text as published, its history.
 *
 * @param typedBy which commit brought an entry, for people; the JSON of `plan log` has it whole
 */
export function showView(
  scheduled: ScheduledPlan,
  it: ScheduledAction,
  origin: Origin,
  typedBy: () => TypedBy = () => () => undefined,
): View {
  const { plan, asOf } = scheduled;
  const themeRecommendations = recommendationsByTheme(plan).get(it.action.theme ?? "") ?? [];
  const neededBy = plan.actions.filter((other) => other.needs.includes(it.action.id)).map((other) => other.id);
  return {
    get document() {
      const { action } = it;
      return envelope("action", asOf, plan.unreadable, origin, {
        plan: planDocument(scheduled),
        action: {
          ...actionDocument(it, themeRecommendations, origin),
          reasons: it.reasons,
          working: it.working,
          needs: action.needs,
          neededBy,
          related: action.related,
          programme: action.programme,
          exceptions: action.exceptions,
          source: action.source,
          text: action.body,
          history: it.history.map(historyDocument),
        },
      });
    },
    get blocks() {
      return showBlocks(scheduled, it, { themeRecommendations, neededBy }, typedBy());
    },
  };
}

/** What the JSON says of an entry. */
export function historyDocument({ entry, index, counts, voidedBy }: HistoryEntry) {
  return { index, counts, voidedBy, ...entryDocument(entry) };
}

function entryDocument(entry: Entry) {
  return {
    ...entry,
    forecast: entry.forecast && isoPeriod(entry.forecast),
    due: entry.due && isoPeriod(entry.due),
    review: entry.review === null || entry.review === "done" ? entry.review : isoPeriod(entry.review),
  };
}
