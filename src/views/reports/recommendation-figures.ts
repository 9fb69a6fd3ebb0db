import { groupBy } from "../../core/group-by.ts";
import type { Recommendation } from "../../core/plan.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { isLiveAction } from "../denominators.ts";
import type { ReportSource } from "./frame.ts";

/** How a recommendation is answered: three different things, of which the second is never called covered. */
export type Answer = "named" | "theme-only" | "none";

/** One recommendation, and what answers it. */
export interface RecommendationFigures {
  readonly recommendation: Recommendation;
  /** By the live actions: `named` where one names it; `theme-only` where only its theme has any. */
  readonly answer: Answer;
  /** The actions that name it, closed and proposed ones too. */
  readonly named: readonly ScheduledAction[];
  /** The other actions of the theme that it is matched to. */
  readonly themeOnly: readonly ScheduledAction[];
}

/** Every recommendation in the order of the plan's list. */
export function recommendationFigures({ scheduled }: ReportSource): readonly RecommendationFigures[] {
  const { plan, actions } = scheduled;
  const byTheme = groupBy(actions, (it) => it.action.theme);
  const naming = groupBy(
    actions.flatMap((it) => [...new Set(it.action.recommendations)].map((id) => ({ id, it }))),
    ({ id }) => id,
  );
  return plan.recommendations.map((recommendation) => {
    const named = (naming.get(recommendation.id) ?? []).map(({ it }) => it);
    const known = new Set(named);
    const themeOnly = (byTheme.get(recommendation.theme) ?? []).filter((it) => !known.has(it));
    return { recommendation, answer: answerOf(named, themeOnly), named, themeOnly };
  });
}

function answerOf(named: readonly ScheduledAction[], themeOnly: readonly ScheduledAction[]): Answer {
  if (named.some(isLiveAction)) return "named";
  return themeOnly.some(isLiveAction) ? "theme-only" : "none";
}
