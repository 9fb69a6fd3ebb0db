import { formatDay } from "../../calendar/plan-date.ts";
import { DUE_BEFORE_NEEDED } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { placeOfDue } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN412: both are still to be done, and the needed one is due later. The finding's value is the needed one's id. */
export const dueBeforeNeeded: Rule = {
  info: DUE_BEFORE_NEEDED,
  *check({ actions, statesById }) {
    for (const { action, due, status } of actions) {
      if (due === null || !OPEN_STATUSES.includes(status)) continue;
      for (const [index, id] of action.needs.entries()) {
        const needed = statesById.get(id);
        if (needed?.due == null || needed.due.last <= due.last || !OPEN_STATUSES.includes(needed.status)) continue;
        const dueOfNeeded = formatDay(needed.due.last);
        yield finding({
          rule: DUE_BEFORE_NEEDED,
          message: `${action.id} is due by ${formatDay(due.last)}, but waits for ${id}, which is due by ${dueOfNeeded}`,
          help: `Bring ${id} forward, ask for a later date for ${action.id}, or take ${id} out of \`needs\`.`,
          place: { path: action.path, keys: ["needs", index] },
          action: action.id,
          value: id,
          related: [{ place: placeOfDue(needed), message: `${id} is due by ${dueOfNeeded}` }],
        });
      }
    }
  },
};
