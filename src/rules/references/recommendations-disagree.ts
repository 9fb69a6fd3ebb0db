import { RECOMMENDATIONS_DISAGREE } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";

const HELP =
  "Correct the one that was copied wrongly; where the document itself disagrees, leave both as they are printed.";

/**
 * PLAN314: what a theme lists is of that theme in `recommendations.yaml`, and what is of a theme there is in the list
 * of that theme. A theme that prints no list disagrees with nothing; what another theme lists is said once, there.
 */
export const recommendationsDisagree: Rule = {
  info: RECOMMENDATIONS_DISAGREE,
  *check({ plan, themesById, missesSome }) {
    if (missesSome("recommendations")) return;
    const placeOf = (index: number) => ({ path: "recommendations.yaml", keys: [index, "theme"] });
    const known = new Map(plan.recommendations.map((it, index) => [it.id, { ...it, index }] as const).toReversed());
    const listed = new Set<string>();
    for (const theme of plan.themes) {
      for (const [nth, id] of theme.recommendations.entries()) {
        listed.add(id);
        const other = known.get(id);
        if (other === undefined || other.theme === theme.id) continue;
        yield finding({
          rule: RECOMMENDATIONS_DISAGREE,
          message: `theme ${theme.id} lists recommendation ${id}, which recommendations.yaml gives to theme ${inOneLine(other.theme)}`,
          help: HELP,
          place: { path: theme.path, keys: ["recommendations", nth] },
          value: id,
          related: [{ place: placeOf(other.index), message: `given to theme ${inOneLine(other.theme)} here` }],
        });
      }
    }
    if (missesSome("theme")) return;
    for (const [index, { id, theme }] of plan.recommendations.entries()) {
      const its = themesById.get(theme);
      if (its === undefined || its.recommendations.length === 0 || listed.has(id)) continue;
      yield finding({
        rule: RECOMMENDATIONS_DISAGREE,
        message: `recommendation ${id} is given to theme ${theme}, whose own list does not have it`,
        help: HELP,
        place: placeOf(index),
        value: id,
        related: [{ place: { path: its.path, keys: ["recommendations"], at: "key" }, message: "the theme's own list" }],
      });
    }
  },
};
