import { UNKNOWN_KEY_AREA } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import type { Rule } from "../rule.ts";
import { enumerated } from "../wording.ts";

/** PLAN304: the key area that an id such as `1.4.1` carries is listed, where its theme lists any. */
export const unknownKeyArea: Rule = {
  info: UNKNOWN_KEY_AREA,
  *check({ plan, themesById, keyAreas }) {
    for (const { id, theme, keyArea, path } of plan.actions) {
      if (theme === null || keyArea === null || keyAreas.has(keyArea)) continue;
      const its = themesById.get(theme);
      if (its === undefined || its.areas.length === 0) continue;
      yield finding({
        rule: UNKNOWN_KEY_AREA,
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
