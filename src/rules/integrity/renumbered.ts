import { finding, fixedError } from "../../core/diagnostic.ts";
import { pairActions, pairThemes } from "../../core/pair-files.ts";
import type { IntegrityRule } from "../rule.ts";

const info = fixedError({
  code: "PLAN505",
  name: "renumbered",
  what: "An action or a theme has another id than before this change.",
  why: "Papers, minutes and other actions know it by its id; under a new one its history seems to begin again.",
  fix: "Give it its id back. An action that takes the place of another is a new file, and the old one is superseded by it.",
  example: "id: 1.4.9                # the same action was 1.4.1 before this change\n",
});

/** PLAN505: the same title and text under another id. Its value is the id before. */
export const renumbered: IntegrityRule = {
  info,
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
        rule: info,
        message: `${pair.what} ${pair.before.id} was renumbered: it is ${pair.after.id} now`,
        help: `Give it the id ${pair.before.id} back. Where another takes its place, that is a new file and the old one stays.`,
        place: { path: pair.after.path, keys: ["id"] },
        action: pair.action,
        value: pair.before.id,
      });
    }
  },
};
