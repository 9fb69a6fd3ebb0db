import { UNKNOWN_SUCCESSOR } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";
import { helpWithParty, partySuggester } from "./parties-named.ts";

/** PLAN318: `successor` of people and posts is somebody else in the directory, and `holder` of a post a person. */
export const unknownSuccessor: Rule = {
  info: UNKNOWN_SUCCESSOR,
  *check(ledger) {
    const { people, posts } = ledger.plan.directory;
    const suggest = partySuggester(ledger);
    const named = [
      ...people.map(({ id, successor }) => ({ list: "people", id, field: "successor", other: successor })),
      ...posts.map(({ id, successor }) => ({ list: "posts", id, field: "successor", other: successor })),
      ...posts.map(({ id, holder }) => ({ list: "posts", id, field: "holder", other: holder })),
    ];
    for (const { list, id, field, other } of named) {
      if (other === null) continue;
      const party = ledger.directory.party(other);
      const wrong =
        party === undefined
          ? `the ${field} ${quote(other)} of ${inOneLine(id)} is not in the directory`
          : other === id
            ? `${inOneLine(id)} is named as its own ${field}`
            : field === "holder" && party.kind !== "person"
              ? `the holder ${quote(other)} of ${inOneLine(id)} is no person but a ${party.kind}`
              : null;
      if (wrong === null) continue;
      const help =
        party === undefined ? helpWithParty(other, ledger, suggest) : `Name who has taken over, or take ${field} away.`;
      const place = { path: "directory.yaml", keys: [list, id, field] };
      yield finding({ rule: UNKNOWN_SUCCESSOR, message: wrong, help, place, value: other });
    }
  },
};
