import { formatPeriod } from "../../calendar/period.ts";
import { UNDECIDED } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import { schedule } from "../../schedule/schedule.ts";
import type { ChangeRequest, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { inEntry } from "../places.ts";
import type { IntegrityRule } from "../rule.ts";
import { newEntries } from "./new-entries.ts";

/**
 * PLAN512: entries that are new in the change and put a hold's end off, or an adopted action back among the proposals,
 * with no decision on it by the as-of day. The finding's value is what they would do.
 */
export const undecided: IntegrityRule = {
  info: UNDECIDED,
  *check(before, after, { asOf }) {
    const added = [...newEntries(before, after)].filter(({ entry }) =>
      ["on-hold", "proposed"].includes(entry.status ?? ""),
    );
    if (added.length === 0) return;
    const info = { ...after.info, approvers: before.info.approvers };
    const actions = [...new Set(added.map(({ action }) => action))];
    for (const state of schedule({ ...after, info, actions }, asOf).actions) {
      const { action } = state;
      for (const request of state.requests) {
        const what = whatItWouldDo(state, request);
        if (what === null || !added.some((it) => it.action === action && it.index === request.index)) continue;
        yield finding({
          rule: UNDECIDED,
          message: `${action.id}: ${what}, and nobody has decided that`,
          help: "Ask for it in a note, and record it with the decision in the same entry: --approved --body … --ref …; until then it stays as it was decided.",
          place: inEntry(action, request.index, "status"),
          action: action.id,
          value: `${request.status} ${request.date}`,
        });
      }
    }
  },
};

function whatItWouldDo({ action, hold }: ScheduledAction, { state, status, index }: ChangeRequest): string | null {
  if (state !== "open") return null;
  if (status === "proposed") return "it was adopted, and is put back among the proposals";
  const review = action.progress[index]?.review ?? null;
  if (status !== "on-hold" || hold === null || review === null || review === "done") return null;
  return `its hold was to be looked at again in ${hold.review === null ? "time" : formatPeriod(hold.review)}, and is prolonged to ${formatPeriod(review)}`;
}
