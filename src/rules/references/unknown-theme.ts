import { placeInPlan } from "../../core/action.ts";
import { UNKNOWN_THEME } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { quote } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";
import { enumerated, suggester } from "../wording.ts";

/** PLAN303: the theme that an action's id carries or its `theme` names, and that of a recommendation, has a file. */
export const unknownTheme: Rule = {
  info: UNKNOWN_THEME,
  *check({ plan, themesById, missesSome }) {
    if (missesSome("theme")) return;
    const ids = [...themesById.keys()];
    const suggest = suggester(ids);
    const help = (theme: string): string => {
      const near = suggest(theme);
      if (near !== null) return `Did you mean ${near}?`;
      const known = ids.length === 0 ? "No theme has a file yet" : `The themes are ${enumerated(ids)}`;
      return `${known}: correct it, or add a file with this id to themes/.`;
    };
    for (const { id, theme, path } of plan.actions) {
      if (theme === null || themesById.has(theme)) continue;
      const carried = placeInPlan(id) !== null;
      const message = carried
        ? `the id ${id} says theme ${theme}, but there is no such theme`
        : `there is no theme ${quote(theme)}`;
      const place = { path, keys: [carried ? "id" : "theme"] };
      yield finding({ rule: UNKNOWN_THEME, message, help: help(theme), place, action: id, value: theme });
    }
    for (const [index, { id, theme }] of plan.recommendations.entries()) {
      if (themesById.has(theme)) continue;
      const message = `recommendation ${id} is of theme ${quote(theme)}, but there is no such theme`;
      const place = { path: "recommendations.yaml", keys: [index, "theme"] };
      yield finding({ rule: UNKNOWN_THEME, message, help: help(theme), place, value: theme });
    }
  },
};
