import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { OWNERS_HAVE_LEFT } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import type { DirectoryIndex } from "../../core/directory-index.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";
import { enumerated } from "../wording.ts";

/** PLAN312: of the owners as of the day, one at least has no `until` before it. Bodies and organisations do not leave. */
export const ownersHaveLeft: Rule = {
  info: OWNERS_HAVE_LEFT,
  *check({ actions, asOf, directory }) {
    for (const state of actions) {
      const { action, owners, status } = state;
      if (owners.length === 0 || !OPEN_STATUSES.includes(status)) continue;
      const days = owners.map((id) => lastDay(id, directory));
      if (!days.every((day) => day !== null && day < asOf)) continue;
      const last = days.reduce((a, b) => (a !== null && b !== null && a > b ? a : b)) as PlanDate;
      const who = enumerated(owners.map((id) => inOneLine(directory.name(id))));
      const successors = [
        ...new Set(owners.flatMap((id) => successorOf(id, directory)).map((id) => inOneLine(directory.name(id)))),
      ];
      yield finding({
        rule: OWNERS_HAVE_LEFT,
        message: `${action.id} is owned only by ${who}, ${owners.length === 1 ? "whose last day was" : "the last of whom left on"} ${formatDay(last)}`,
        help:
          successors.length === 0
            ? "Record the new owners in an entry, with owners: and the date."
            : `Record the new owners in an entry; the directory names ${enumerated(successors)} as successor.`,
        place: { path: action.path, keys: ownersKeys(state) },
        action: action.id,
        value: owners.join(", "),
      });
    }
  },
};

/** The last day of a person or post; null for one who goes on, is not known, or is a body or an organisation. */
function lastDay(id: string, directory: DirectoryIndex): PlanDate | null {
  const party = directory.party(id);
  return party?.kind === "person" || party?.kind === "post" ? party.until : null;
}

function successorOf(id: string, directory: DirectoryIndex): readonly string[] {
  const party = directory.party(id);
  return (party?.kind === "person" || party?.kind === "post") && party.successor !== null ? [party.successor] : [];
}

/** Where the owners as of the day are written: in the latest entry that names any, or with the action. */
function ownersKeys({ history }: ScheduledAction): readonly (string | number)[] {
  const latest = history.findLast(({ entry, voidedBy }) => voidedBy === null && entry.owners !== null);
  return latest === undefined ? ["owners"] : ["progress", latest.index, "owners"];
}
