import { formatDay } from "../../calendar/plan-date.ts";
import { TRANSITION } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { TRANSITIONS } from "../../core/status.ts";
import type { ChangeRequest, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { orList } from "../../text/sentence.ts";
import { inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

const IN_VAIN: readonly ChangeRequest["state"][] = ["refused", "deferred", "overtaken"];

/** PLAN422: every step up to the as-of day that the table of transitions does not have, unless it was asked for in vain. */
export const transition: Rule = {
  info: TRANSITION,
  *check({ actions }) {
    for (const it of actions) {
      const { action } = it;
      if (it.oddTransitions.length === 0) continue;
      const inVain = withoutEffect(it);
      for (const odd of it.oddTransitions) {
        const entry = action.progress[odd.index];
        if (entry === undefined || inVain.has(odd.index)) continue;
        const { from, to } = odd;
        yield finding({
          rule: TRANSITION,
          message:
            to === "assured"
              ? `${action.id} is assured on ${formatDay(entry.date)} without having been complete: it was ${from}`
              : `${action.id} goes from ${from} to ${to} on ${formatDay(entry.date)}, which does not follow`,
          help: `After ${from} comes ${orList(TRANSITIONS[from])}. Write the entry that is missing, or correct this one (\`corrects\`).`,
          place: inEntry(action, odd.index, entry.status === null ? "decision" : "status"),
          action: action.id,
          value: `${from} ${to}`,
        });
      }
    }
  },
};

/** The places of the requests for another status that were refused, deferred or overtaken, and never took effect. */
function withoutEffect({ requests }: ScheduledAction): ReadonlySet<number> {
  const inVain = requests.filter(({ kind, state }) => kind === "status" && IN_VAIN.includes(state));
  return new Set(inVain.map((it) => it.index));
}
