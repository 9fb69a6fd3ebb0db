import { DUPLICATE_ID } from "../../core/catalogue/references.ts";
import { finding, type Place } from "../../core/diagnostic.ts";
import type { Plan } from "../../core/plan.ts";
import type { Rule } from "../rule.ts";

/** Something that has an id. */
interface Numbered {
  readonly word: string;
  readonly id: string;
  readonly place: Place;
  readonly action: string | null;
}

/** PLAN310: an id is given once. Said of the second and every further one, and names the first. */
export const duplicateId: Rule = {
  info: DUPLICATE_ID,
  *check({ plan }) {
    for (const [first, it] of [...twice(actions(plan)), ...twice(themes(plan)), ...twice(recommendations(plan))]) {
      const elsewhere = first.place.path === it.place.path ? "" : `, in ${first.place.path}`;
      yield finding({
        rule: DUPLICATE_ID,
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

const actions = ({ actions }: Plan) =>
  actions.map(({ id, path }): Numbered => ({ word: "action", id, place: { path, keys: ["id"] }, action: id }));
const themes = ({ themes }: Plan) =>
  themes.map(({ id, path }): Numbered => ({ word: "theme", id, place: { path, keys: ["id"] }, action: null }));
const recommendations = ({ recommendations }: Plan) =>
  recommendations.map(({ id }, index): Numbered => {
    const place = { path: "recommendations.yaml", keys: [index, "id"] };
    return { word: "recommendation", id, place, action: null };
  });

/** Those whose id stood before, each with the first that had it. */
function twice(all: readonly Numbered[]): readonly (readonly [first: Numbered, it: Numbered])[] {
  const firsts = new Map<string, Numbered>();
  return all.flatMap((it) => {
    const first = firsts.get(it.id);
    if (first !== undefined) return [[first, it] as const];
    firsts.set(it.id, it);
    return [];
  });
}
