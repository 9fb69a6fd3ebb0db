import { UNKNOWN_PROGRAMME } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { quote } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";
import { enumerated, suggester } from "../wording.ts";

/** PLAN316: `programme` is one of the plan's `programmes`, letter by letter. */
export const unknownProgramme: Rule = {
  info: UNKNOWN_PROGRAMME,
  *check({ plan }) {
    const { programmes } = plan.info;
    const known = new Set(programmes);
    const suggest = suggester(
      programmes,
      programmes.map((it) => [it, it]),
    );
    for (const { id, path, programme } of plan.actions) {
      if (programme === null || known.has(programme)) continue;
      const near = suggest(programme);
      const theirs =
        programmes.length === 0
          ? "plan.yaml lists none: add it to programmes there."
          : `The programmes are ${enumerated(programmes.map((it) => quote(it)))}.`;
      yield finding({
        rule: UNKNOWN_PROGRAMME,
        message: `the plan has no programme ${quote(programme)}`,
        help: near === null ? theirs : `Did you mean ${quote(near)}?`,
        place: { path, keys: ["programme"] },
        action: id,
        value: programme,
      });
    }
  },
};
