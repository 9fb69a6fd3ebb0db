import type { Place } from "../core/diagnostic.ts";
import { finding } from "../core/finding.ts";
import type { Plan } from "../core/plan.ts";
import { error, type Rule } from "./rule.ts";

const info = error({
  code: "PLAN310",
  name: "duplicate-id",
  what: "Two actions, two themes or two recommendations have the same id.",
  why: "Whatever names the id could mean either, and every count is one too high or one too low.",
  mend: "Give one of the two another id that was never used, or delete the one that was copied by mistake.",
  example: "Two files in actions/ with `id: 1.4.1`",
});

/** Something that has an id. */
interface Numbered {
  readonly word: string;
  readonly id: string;
  readonly place: Place;
  readonly action: string | null;
}

/** PLAN310: an id is given once. Said of the second and every further one, and names the first. */
export const duplicateId: Rule = {
  info,
  *check({ plan }) {
    const firsts = new Map<string, Numbered>();
    for (const it of numbered(plan)) {
      const key = `${it.word} ${it.id}`;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, it);
        continue;
      }
      const elsewhere = first.place.path === it.place.path ? "" : `, in ${first.place.path}`;
      yield finding({
        rule: info,
        message: `another ${it.word} has the id ${it.id} already${elsewhere}`,
        help: "Give one of the two an id that was never used, and correct what names it; or delete the one that is a copy.",
        place: it.place,
        action: it.action,
        value: it.id,
        related: [{ place: first.place, message: `also ${first.id}` }],
      });
    }
  },
};

function* numbered({ actions, themes, recommendations }: Plan): Generator<Numbered> {
  for (const { id, path } of actions) yield { word: "action", id, place: { path, keys: ["id"] }, action: id };
  for (const { id, path } of themes) yield { word: "theme", id, place: { path, keys: ["id"] }, action: null };
  for (const [index, { id }] of recommendations.entries()) {
    const place = { path: "recommendations.yaml", keys: [index, "id"] };
    yield { word: "recommendation", id, place, action: null };
  }
}
