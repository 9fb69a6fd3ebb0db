import { UNUSED_DIRECTORY_ENTRY } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import type { Plan } from "../../core/plan.ts";
import { inOneLine } from "../../text/quote.ts";
import { everyEntry } from "../places.ts";
import type { Rule } from "../rule.ts";
import { bodiesNamed, ownersNamed } from "./parties-named.ts";

/** PLAN320: off by default. Somebody who is named only by somebody else in the directory counts as used. */
export const unusedDirectoryEntry: Rule = {
  info: UNUSED_DIRECTORY_ENTRY,
  *check({ plan, missesSome }) {
    if (missesSome("action") || missesSome("theme")) return;
    const used = usedIn(plan);
    for (const list of ["organisations", "people", "bodies", "posts"] as const) {
      for (const { id, name } of plan.directory[list]) {
        if (used.has(id)) continue;
        yield finding({
          rule: UNUSED_DIRECTORY_ENTRY,
          message: `nothing in the plan names ${inOneLine(name)} (${inOneLine(id)})`,
          help: "Take it away if it is left over, or name it where it belongs.",
          place: { path: "directory.yaml", keys: [list, id], at: "key" },
          value: id,
        });
      }
    }
  },
};

function usedIn(plan: Plan): ReadonlySet<string> {
  const used = new Set<string>();
  const isNew = (id: string) => !used.has(id);
  // An entry that a correction voids stays in the file, and whom it names must stay in the directory.
  for (const namings of [ownersNamed, bodiesNamed]) {
    for (const { id } of namings(plan, isNew, everyEntry)) used.add(id);
  }
  const { people, posts } = plan.directory;
  for (const party of [...people, ...posts]) {
    for (const id of [party.organisation, party.successor]) if (id !== null) used.add(id);
  }
  for (const { holder } of posts) if (holder !== null) used.add(holder);
  // Who holds evidence is said in words, or by an id.
  for (const { progress } of plan.actions) {
    for (const { evidence } of progress) for (const { held } of evidence) if (held !== null) used.add(held);
  }
  return used;
}
