import { RECOMMENDATION_UNANSWERED } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { CLOSED_STATUSES } from "../../core/status.ts";
import type { Rule } from "../rule.ts";

/**
 * PLAN313: a recommendation is named by an action, or its theme (in `recommendations.yaml` or by the theme's own list)
 * has one. Actions that were never adopted, have not joined yet or are closed answer nothing.
 */
export const recommendationUnanswered: Rule = {
  info: RECOMMENDATION_UNANSWERED,
  *check({ plan, actions, themesById, missesSome }) {
    if (missesSome("action") || missesSome("theme")) return;
    const named = new Set<string>();
    const busyThemes = new Set<string | null>();
    for (const { action, status } of actions) {
      if (status === "proposed" || CLOSED_STATUSES.includes(status)) continue;
      for (const id of action.recommendations) named.add(id);
      busyThemes.add(action.theme);
    }
    const byTheme = new Set(plan.themes.filter((it) => busyThemes.has(it.id)).flatMap((it) => it.recommendations));
    for (const [index, { id, theme, response }] of plan.recommendations.entries()) {
      if (response === "not-agreed" || !themesById.has(theme)) continue;
      if (named.has(id) || byTheme.has(id) || busyThemes.has(theme)) continue;
      yield finding({
        rule: RECOMMENDATION_UNANSWERED,
        message: `no action answers recommendation ${id}: none names it, and theme ${theme} has none`,
        help: "Name it in recommendations of the action that answers it; or, if it was not agreed, say so with the reason.",
        place: { path: "recommendations.yaml", keys: [index, "id"] },
        value: id,
      });
    }
  },
};
