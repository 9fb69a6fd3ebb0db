import { SAME_PARTY_TWICE } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import type { Party } from "../../core/directory-index.ts";
import { quote } from "../../text/quote.ts";
import { marksOf } from "../record/independence.ts";
import type { Rule } from "../rule.ts";

const LISTS = { person: "people", post: "posts", body: "bodies", organisation: "organisations" } as const;

/** PLAN322: two people or posts with one address, or with names that are taken for one. The finding's value is the id of the first. */
export const samePartyTwice: Rule = {
  info: SAME_PARTY_TWICE,
  *check({ directory }) {
    const first = new Map<string, Party>();
    for (const party of directory.parties) {
      const marks = marksOf(party);
      const mark = marks.find((one) => isAnother(first.get(one), party));
      const other = mark === undefined ? undefined : first.get(mark);
      if (mark !== undefined && other !== undefined) {
        const what = mark.startsWith("address") ? "one address" : `names that are taken for one (${quote(other.name)})`;
        yield finding({
          rule: SAME_PARTY_TWICE,
          message: `${other.id} and ${party.id} have ${what}, so they count as the same`,
          help: "If they are one, keep one id. If they are two, write names (and addresses) that tell them apart.",
          place: { path: "directory.yaml", keys: [LISTS[party.kind], party.id], at: "key" },
          field: party.id,
          value: other.id,
        });
      }
      for (const one of marks) if (!first.has(one)) first.set(one, party);
    }
  },
};

/** A post and the person who holds it are the same, and meant to be. */
function isAnother(one: Party | undefined, other: Party): boolean {
  if (one === undefined || one.id === other.id) return false;
  const isHeld = (post: Party, person: Party): boolean => post.kind === "post" && post.holder === person.id;
  return !isHeld(one, other) && !isHeld(other, one);
}
