import { RENUMBERED } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import { pairActions, pairThemes } from "../../core/pair-files.ts";
import type { IntegrityRule } from "../rule.ts";

/** PLAN505: the same title and text under another id. Its value is the id before. */
export const renumbered: IntegrityRule = {
  info: RENUMBERED,
  *check(before, after) {
    const themes = pairThemes(before, after).pairs.map((pair) => ({ ...pair, what: "theme", action: null }));
    const actions = pairActions(before, after).pairs.map((pair) => ({
      ...pair,
      what: "action",
      action: pair.after.id,
    }));
    for (const pair of [...themes, ...actions]) {
      if (pair.before.id === pair.after.id) continue;
      yield finding({
        rule: RENUMBERED,
        message: `${pair.what} ${pair.before.id} was renumbered: it is ${pair.after.id} now`,
        help: `Give it the id ${pair.before.id} back. Where another takes its place, that is a new file and the old one stays.`,
        place: { path: pair.after.path, keys: ["id"] },
        action: pair.action,
        value: pair.before.id,
      });
    }
  },
};
