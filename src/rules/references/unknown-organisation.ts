import { UNKNOWN_ORGANISATION } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";
import { suggester } from "../wording.ts";

/** PLAN315: `organisation` of people and posts is the id of an organisation, not of a body or of anybody else. */
export const unknownOrganisation: Rule = {
  info: UNKNOWN_ORGANISATION,
  *check({ plan, directory }) {
    const { organisations, people, posts } = plan.directory;
    const ids = new Set(organisations.map((it) => it.id));
    const otherNames = organisations.flatMap(({ id, name, also }) => [name, ...also].map((it) => [it, id] as const));
    const suggest = suggester([...ids], otherNames);
    for (const [list, parties] of [
      ["people", people],
      ["posts", posts],
    ] as const) {
      for (const { id, organisation } of parties) {
        if (organisation === null || ids.has(organisation)) continue;
        const other = directory.party(organisation);
        const near = suggest(organisation);
        yield finding({
          rule: UNKNOWN_ORGANISATION,
          message:
            other === undefined
              ? `the organisation ${quote(organisation)} of ${inOneLine(id)} is not in the directory`
              : `${quote(organisation)}, the organisation of ${inOneLine(id)}, is not one but a ${other.kind}`,
          help:
            near === null
              ? "Correct the id, or add it to organisations, with its name."
              : `Did you mean ${inOneLine(near)}?`,
          place: { path: "directory.yaml", keys: [list, id, "organisation"] },
          value: organisation,
        });
      }
    }
  },
};
