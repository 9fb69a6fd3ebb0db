import { UNKNOWN_RECOMMENDATION } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { quote } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";
import { enumerated, suggester } from "../wording.ts";

/** PLAN305: `recommendations` of actions and themes are ids of `recommendations.yaml`. */
export const unknownRecommendation: Rule = {
  info: UNKNOWN_RECOMMENDATION,
  *check({ plan, missesSome }) {
    if (missesSome("recommendations")) return;
    const ids = [...new Set(plan.recommendations.map((it) => it.id))];
    const known = new Set(ids);
    const suggest = suggester(ids);
    const help = (id: string): string => {
      const near = suggest(id);
      if (near !== null) return `Did you mean ${near}?`;
      if (ids.length === 0)
        return "recommendations.yaml has none: write what the plan answers there, or take this away.";
      return `The recommendations are ${enumerated(ids)}: correct it, or add this one to recommendations.yaml.`;
    };
    const named = [
      ...plan.actions.map(({ id, path, recommendations }) => ({ action: id, path, recommendations })),
      ...plan.themes.map(({ path, recommendations }) => ({ action: null, path, recommendations })),
    ];
    for (const { action, path, recommendations } of named) {
      for (const [index, id] of recommendations.entries()) {
        if (known.has(id)) continue;
        const message = `there is no recommendation ${quote(id)}`;
        const place = { path, keys: ["recommendations", index] };
        yield finding({ rule: UNKNOWN_RECOMMENDATION, message, help: help(id), place, action, value: id });
      }
    }
  },
};
