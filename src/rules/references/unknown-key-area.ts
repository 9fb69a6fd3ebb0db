import { finding } from "../../core/diagnostic.ts";
import { error, type Rule } from "../rule.ts";
import { enumerated } from "../wording.ts";

const info = error({
  code: "PLAN304",
  name: "unknown-key-area",
  what: "An action's id carries a key area that its theme does not list.",
  why: "It would stand under a heading that nobody has written; most often the id has a slip in it.",
  fix: "Correct the id, or add the key area to `areas` of its theme. A theme that lists no key area at all is left alone.",
  example: 'id: 1.9.1 in a theme with `areas: { "1.1": { title: Vision } }`\n',
});

/** PLAN304: the key area that an id such as `1.4.1` carries is listed, where its theme lists any. */
export const unknownKeyArea: Rule = {
  info,
  *check({ plan, themesById, keyAreas }) {
    for (const { id, theme, keyArea, path } of plan.actions) {
      if (theme === null || keyArea === null || keyAreas.has(keyArea)) continue;
      const its = themesById.get(theme);
      if (its === undefined || its.areas.length === 0) continue;
      yield finding({
        rule: info,
        message: `the id ${id} says key area ${keyArea}, but theme ${theme} has none of that id`,
        help: `Its key areas are ${enumerated(its.areas.map((it) => it.id))}: correct the id, or add "${keyArea}" to areas in ${its.path}.`,
        place: { path, keys: ["id"] },
        action: id,
        value: keyArea,
        related: [{ place: { path: its.path, keys: ["areas"], at: "key" }, message: "the key areas are listed here" }],
      });
    }
  },
};
